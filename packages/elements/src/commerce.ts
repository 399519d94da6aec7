// The shop's half as classes and words; nothing registers here (`commerce/define.ts` does).
export { ActEvent } from "./commerce/act-event.ts";
export { ShopFeedAccount } from "./commerce/account/account.ts";
export { ShopFeedAccountLink } from "./commerce/account-link/account-link.ts";
export { ShopFeedAddressForm } from "./commerce/address-form/address-form.ts";
export { ShopFeedCart } from "./commerce/cart/cart.ts";
export { ShopFeedGallery } from "./commerce/gallery/gallery.ts";
export { ShopFeedOrder } from "./commerce/order/order.ts";
export { ShopFeedOrders } from "./commerce/orders/orders.ts";
export { ShopFeedOutcome } from "./commerce/outcome/outcome.ts";
export { ShopFeedPanel } from "./commerce/panel/panel.ts";
export { ShopFeedProduct } from "./commerce/product/product.ts";
export { ShopFeedReview } from "./commerce/review/review.ts";
export { ShopFeedSeller } from "./commerce/seller/seller.ts";
export { englishShop, type ShopMessageKey, type ShopVoice, shopVoice } from "./commerce/shop-voice.ts";
export { ShopFeedVariantPicker } from "./commerce/variant-picker/variant-picker.ts";
export { ShopFeedVouchers } from "./commerce/vouchers/vouchers.ts";
export { enCommerce } from "./i18n/en-commerce.ts";
