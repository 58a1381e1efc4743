"""The structured data (JSON-LD) that search engines and comparison sites read."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from mysteryshop.demo.shop import promises
from mysteryshop.demo.shop.catalogue import Product

_COUNTRY = "GB"
_CURRENCY = "GBP"


def organisation(url: str, name: str) -> str:
    """The shop itself: who, where, and when the phone is answered."""
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "OnlineStore",
            "name": name,
            "legalName": promises.COMPANY,
            "url": url,
            "email": promises.EMAIL,
            "telephone": promises.PHONE,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": promises.STREET,
                "addressLocality": promises.TOWN,
                "postalCode": promises.POSTCODE,
                "addressCountry": _COUNTRY,
            },
            "openingHours": promises.HOURS_DATA,
            "contactPoint": {
                "@type": "ContactPoint",
                "contactType": "customer service",
                "telephone": promises.PHONE,
                "email": promises.EMAIL,
            },
        }
    )


def product_data(product: Product, url: str, description: str, shipping: Decimal) -> str:
    """One product with its offer, delivery and returns.

    shipping: what standard delivery costs for one piece; nothing is said of it when that alone makes it free.
    """
    offer: dict[str, Any] = {
        "@type": "Offer",
        "price": f"{product.data_price:.2f}",
        "priceCurrency": _CURRENCY,
        "availability": f"https://schema.org/{'OutOfStock' if product.sold_out else 'InStock'}",
        "itemCondition": "https://schema.org/NewCondition",
        "url": f"{url}/p/{product.id}",
        "hasMerchantReturnPolicy": {
            "@type": "MerchantReturnPolicy",
            "applicableCountry": _COUNTRY,
            "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
            "merchantReturnDays": promises.RETURNS_DAYS,
            "returnMethod": "https://schema.org/ReturnByMail",
            "returnFees": "https://schema.org/FreeReturn",
        },
    }
    if shipping:
        offer["shippingDetails"] = _shipping(shipping)
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "Product",
            "name": product.name,
            "sku": product.sku,
            "description": description,
            "image": f"{url}/pictures/{product.id}.svg",
            "brand": {"@type": "Brand", "name": "Batch & Bannock"},
            "offers": offer,
        }
    )


def _shipping(rate: Decimal) -> dict[str, Any]:
    return {
        "@type": "OfferShippingDetails",
        "shippingRate": {"@type": "MonetaryAmount", "value": f"{rate:.2f}", "currency": _CURRENCY},
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": _COUNTRY},
    }


def _script(data: dict[str, Any]) -> str:
    # "</script>" inside a string would end the element early.
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
