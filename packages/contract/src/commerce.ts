// The shop's half of the vocabulary; loaded when a shop is.
export type { LinkAttempt, LinkedAccount, LinkStatus } from "./commerce/account-link.ts";
export { fromAddress, toAddress } from "./commerce/address.ts";
export type { Capabilities } from "./commerce/capabilities.ts";
export type {
  Attribution,
  Checkout,
  CheckoutMessage,
  CheckoutStatus,
  Delivery,
  DeliveryGroup,
  DeliveryOption,
  Destination,
  LineItem,
  LineRequest,
  PaymentInstrument,
  PolicyLink,
  PostalAddress,
  TotalLine,
} from "./commerce/checkout.ts";
export { EXTENSION, EXTENSION_VERSION } from "./commerce/extension.ts";
export {
  type Availability,
  type DeliveryPromise,
  type MembershipBenefit,
  type Offer,
  offerIsFresh,
  type PurchaseMode,
} from "./commerce/offer.ts";
export type { Order, OrderPage, OrderState, Parcel, ParcelEvent, ParcelState } from "./commerce/order.ts";
export { parseCheckout } from "./commerce/parse-checkout.ts";
export { parseOrder } from "./commerce/parse-order.ts";
export { parseProduct, readProduct } from "./commerce/parse-product.ts";
export { parseSeller } from "./commerce/parse-seller.ts";
export { parseVouchers } from "./commerce/parse-voucher.ts";
export type {
  OptionValue,
  Product,
  ProductImage,
  ProductOption,
  Rating,
  ReturnPolicy,
  Variant,
} from "./commerce/product.ts";
export type { Seller } from "./commerce/seller.ts";
export type { Voucher, VoucherReason } from "./commerce/voucher.ts";
export type {
  CheckoutChange,
  CheckoutRequest,
  CommerceAdapter,
  LinkRequest,
  PlaceOutcome,
  PlaceRequest,
  ShopperContext,
} from "./ports/commerce-adapter.ts";
