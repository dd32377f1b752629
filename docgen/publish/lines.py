"""Lines of text that the page engine need not shape again: deals of one house share most of their words."""

from __future__ import annotations

from copy import copy
from functools import wraps
from operator import itemgetter
from typing import Any
from weakref import WeakKeyDictionary

LIMIT = 2048
"""How many lines are kept for one set of fonts; beyond that all are forgotten, and the next deal shapes its own."""

SHAPING = (
    *("direction", "lang", "font_language_override", "white_space", "tab_size", "letter_spacing", "word_spacing"),
    *("overflow_wrap", "word_break", "text_decoration_line"),
    *("hyphens", "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone"),
    *("font_family", "font_style", "font_stretch", "font_weight", "font_size", "font_kerning"),
    *("font_variant_alternates", "font_variant_caps", "font_variant_east_asian", "font_variant_ligatures"),
    *("font_variant_numeric", "font_variant_position", "font_feature_settings", "font_variation_settings"),
)
"""Every property that the engine reads to break a text into lines; a test holds it to that."""

Lines = dict[tuple[Any, ...], tuple[Any, ...]]


def remember_lines(engine: Any) -> WeakKeyDictionary[Any, Lines]:
    """Have WeasyPrint 70 break the same text in the same style and width into lines once, and return what it remembers.

    What it makes of a line is plain numbers and words: it lets go of Pango's objects before it returns them, and makes
    them anew to draw. Lines are kept by font configuration, and forgotten with it or when it gets another font face.
    """
    lines: WeakKeyDictionary[Any, Lines] = WeakKeyDictionary()
    split, add_font_face = engine.text.line_break.split_first_line, engine.text.fonts.FontConfiguration.add_font_face
    shaping = itemgetter(*SHAPING)

    @wraps(split)
    def remembered(
        text: str, style: Any, context: Any, width: Any, spacing: Any, is_line_start: bool = True, minimum: bool = False
    ) -> tuple[Any, ...]:
        kept = lines.setdefault(style.font_config, {})
        key = (text, width, spacing, is_line_start, minimum, shaping(style))
        try:
            line = kept.get(key)
        except TypeError:  # The lines under, over or through a text are a set, which is no key.
            return split(text, style, context, width, spacing, is_line_start, minimum)  # type: ignore[no-any-return]
        if line is None:
            if len(kept) >= LIMIT:
                kept.clear()
            line = kept[key] = split(text, style, context, width, spacing, is_line_start, minimum)
        return copy(line[0]), *line[1:]  # Drawing changes the layout, so each line has its own.

    @wraps(add_font_face)
    def added(fonts: Any, *rest: Any, **more: Any) -> Any:
        lines.pop(fonts, None)
        return add_font_face(fonts, *rest, **more)

    engine.layout.inline.split_first_line = engine.layout.preferred.split_first_line = remembered
    engine.text.fonts.FontConfiguration.add_font_face = added
    return lines
