import type { Catalogue } from "@shop-feed/elements";

/** Enough Arabic for the sheet: shows what right-to-left words do to it. */
export const arabic: Catalogue = {
  "shop.product.rating": "{value} من {max}",
  "shop.product.reviews": {
    one: "تقييم واحد",
    two: "تقييمان",
    few: "{count} تقييمات",
    other: "{count} تقييم",
  },
  "shop.product.about": "عن هذا المنتج",
  "shop.product.facts": "التوصيل والإرجاع والبائع",
  "shop.product.pictures": "صور {title}",
  "shop.price.public": "سعر {shop} للجميع، عند {time}",
  "shop.price.saved": "توفّر {amount} بعضويتك.",
  "shop.price.asOf": "السعر عند {time}",
  "shop.price.was": "كان {price}",
  "shop.variant.memberPrice": "سعر الأعضاء",
  "shop.variant.soldOut": "نفد",
  "shop.delivery.promise": "يصلك {day}",
  "shop.delivery.free": "مجانًا",
  "shop.delivery.priceTo": "{price}، إلى {destination}",
  "shop.returns.free": { other: "إرجاع مجاني خلال {count} يومًا" },
  "shop.seller.soldBy": "يبيعه {seller} ويشحنه {shipper}",
  "shop.seller.score": "تقييم البائع {score}",
  "shop.seller.onTime": "{percent} في الموعد",
  "shop.buy.now": "اشترِ الآن",
  "shop.buy.linked": "حساب {shop} مرتبط. تراجع كل شيء قبل الدفع.",
};
