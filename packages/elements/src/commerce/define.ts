// Registers every element of the shop's half, each only if its name is still free. The feed loads this with its shop.
import "./account/account.define.ts";
import "./account-link/account-link.define.ts";
import "./address-form/address-form.define.ts";
import "./cart/cart.define.ts";
import "./gallery/gallery.define.ts";
import "./order/order.define.ts";
import "./orders/orders.define.ts";
import "./outcome/outcome.define.ts";
import "./panel/panel.define.ts";
import "./product/product.define.ts";
import "./review/review.define.ts";
import "./seller/seller.define.ts";
import "./variant-picker/variant-picker.define.ts";
import "./vouchers/vouchers.define.ts";
