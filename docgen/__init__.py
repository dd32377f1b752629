"""docgen: one term sheet, the documents written from it, and the proof that they say the same.

terms/*.yaml ─ load ─ model ─ compute ─ render ─ publish ─┐
templates/*  ─────────────────────────────┘               │ finished bytes (PDF, HTML)
                      findings ◄── check ◄── reading ◄────┘
"""
