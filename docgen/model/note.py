"""The note: what is owed, when, at what rate, and what happens if it is not paid."""

from typing import Annotated

from docgen.model.group import Group
from docgen.model.kinds import (
    DayField,
    DayOrOpen,
    Kind,
    MoneyField,
    Open,
    PeriodOrNone,
    RateField,
    RateOrNone,
    Share,
    YesNo,
    choice,
    read_share,
)
from docgen.model.states import StateOrOpen
from docgen.model.words import Words

PAYMENTS = (
    "one sum at maturity",
    "interest monthly, principal at maturity",
    "interest quarterly, principal at maturity",
)
DAY_COUNTS = ("actual/365", "actual/360", "actual/actual", "30/360")
COMPOUNDING = ("annually", "semiannually", "quarterly", "monthly")
BUSINESS_DAY_RULES = ("next business day", "modified following", "preceding business day")


RANKINGS = ("equal with other unsecured debt", "subordinated to senior debt", "senior secured")
TRANSFERS = ("free", "with the registrant's consent")


class Interest(Group, frozen=True, kw_only=True):
    """How interest runs. What the instrument does not say is written `not stated`."""

    rate: RateField
    accrues_from: DayOrOpen
    """The first day that bears interest."""
    day_count: Annotated[str | Open, choice("the day count", *DAY_COUNTS)]
    compounding: Annotated[str | Open | None, choice("how often interest compounds", *COMPOUNDING)]
    """`none` means simple interest."""


class PaymentDefault(Group, frozen=True, kw_only=True):
    """Failure to pay when due."""

    cure: PeriodOrNone
    """Grace after the due date before the failure is an event of default."""


class BreachDefault(Group, frozen=True, kw_only=True):
    """Failure to perform another covenant of the note."""

    cure: PeriodOrNone
    """Grace after the holder's notice."""


class CrossDefault(Group, frozen=True, kw_only=True):
    """Default under other debt for borrowed money."""

    threshold: MoneyField


class JudgmentDefault(Group, frozen=True, kw_only=True):
    """An unsatisfied final judgment for the payment of money."""

    threshold: MoneyField
    cure: PeriodOrNone
    """How long the judgment may stand unpaid and unstayed."""


class InsolvencyDefault(Group, frozen=True, kw_only=True):
    """Bankruptcy or insolvency of the registrant; always accelerates the note automatically."""

    dismissal: PeriodOrNone
    """How long an involuntary case may stand before it is an event of default."""


class EventsOfDefault(Group, frozen=True, kw_only=True):
    """The events of default. Each is a group of fields, or `none` when the note does not have it."""

    payment: PaymentDefault
    breach: BreachDefault | None
    cross_default: CrossDefault | None
    judgment: JudgmentDefault | None
    insolvency: InsolvencyDefault


class BusinessDays(Group, frozen=True, kw_only=True):
    """What happens to a payment that falls due on a day that is no business day."""

    rule: Annotated[str | None, choice("the day to which payment moves", *BUSINESS_DAY_RULES)]
    extra_interest: YesNo
    """Whether interest runs on to the day to which payment moves."""


class Prepayment(Group, frozen=True, kw_only=True):
    """The registrant's right to pay early."""

    notice: PeriodOrNone
    premium: Annotated[Share | None, Kind(read_share, "a share of the principal prepaid", ("2%",))]
    """In percent of the principal prepaid."""


class AdditionalProvision(Group, frozen=True, kw_only=True):
    """A term that has no field of its own, in counsel's own words."""

    heading: Words
    about: Annotated[str, choice("what the provision is about", "conversion", "security", "warrants", "other")]
    note_wording: Words
    """What the note says."""
    report_summary: Words
    """What the Form 8-K says of it."""


class Note(Group, frozen=True, kw_only=True):
    """The promissory note. Its maker is the registrant and its payee the holder."""

    title: Words
    """The title on the instrument; the exhibit list uses the same."""
    signed: YesNo
    """Whether the signatory has signed the note; the exhibit then shows “/s/” and the name."""
    issued_on: DayField
    principal: MoneyField
    matures_on: DayField
    payment: Annotated[str, choice("when principal and interest are paid", *PAYMENTS)]
    interest: Interest
    default_rate: RateOrNone
    """The rate after maturity or during an event of default."""
    business_days: BusinessDays
    prepayment: Prepayment | None
    """`none` when the registrant may not prepay without the holder's consent."""
    ranking: Annotated[str, choice("the rank in right of payment", *RANKINGS)]
    secured: YesNo
    convertible: YesNo
    events_of_default: EventsOfDefault
    transfer: Annotated[str, choice("whose consent a transfer needs", *TRANSFERS)]
    governing_law: StateOrOpen
    """The state whose law governs."""
    venue: StateOrOpen
    """The state whose state and federal courts hear disputes."""
    jury_waiver: YesNo
    additional_provisions: tuple[AdditionalProvision, ...]
