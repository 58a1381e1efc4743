"""Have they got it, in my size?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.goods import is_digital, made_to_order
from mysteryshop.judge.reading.stock_lines import read_stock
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, passed


@page_detector("stock-stated", basis="structure")
def stock_stated(page: Reading, _: None) -> Answer:
    """Whether a product's page says, before anything is put into the cart, that the thing is there or not.

    A line, a choice or a button that says so counts ("4 left", "Size 38 (sold out)", a day on which it leaves). What
    only the structured data says reaches no customer. Lists of other goods do not count. Not applicable to goods that
    are made to order with a lead time.
    """
    stock = page.once(read_stock)
    if stock.lines:
        return passed("The stock is stated.", *stock.lines[:3])
    made = page.once(made_to_order)
    if made:
        return not_applicable(f"Made to order, and it says how long that takes: “{made[-1].quote.text}”")
    if page.once(is_digital):
        return passed("A download is always there, and the page says that it is one.", page.opening)
    hidden = f" Its structured data says {stock.data}; a customer can't see that." if stock.data else ""
    return failed(
        f"Nothing says whether it is in stock. Looked for a line, a choice or a button that does.{hidden}", page.opening
    )
