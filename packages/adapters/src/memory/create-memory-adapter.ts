import type { Capabilities, CommerceAdapter } from "@shop-feed/contract/commerce";
import { findProducts, findSeller } from "./catalogue.ts";
import { Faults } from "./faults.ts";
import { beginLink, type Consent, linkStatus, pollLink, unlink } from "./linking.ts";
import { type MemoryControl, memoryControl } from "./memory-control.ts";
import { currentOrder, listOrders } from "./orders.ts";
import { findPlacement, placeOrder } from "./placing.ts";
import { cancelSession, changeSession, createSession, findSession } from "./sessions.ts";
import { openShop, type Shop, type ShopOptions } from "./shop.ts";
import { toCheckout } from "./to-checkout.ts";
import { listVouchers } from "./vouchers.ts";

export interface MemoryAdapterOptions extends ShopOptions {
  /** What the account's owner answers to a link request. Default `approve`. */
  readonly consent?: Consent | undefined;
  /** After how many milliseconds. Default 1200. */
  readonly consentMs?: number | undefined;
  /** How long every call takes, in milliseconds. Default 0. */
  readonly latencyMs?: number | undefined;
}

export interface MemoryAdapter extends CommerceAdapter {
  /** For stories and tests: prices, stock, faults, consent and time by hand. */
  readonly control: MemoryControl;
}

/**
 * A whole shop without a server, in the style its file names: `linked` (an account link unlocks buying) or `native` (a
 * closed loop). Prices, stock, vouchers, delivery, tax and parcels behave; nothing is ever charged.
 * @throws Failure `malformed` with the path when `options.shop` is not a shop file
 */
export function createMemoryAdapter(options: MemoryAdapterOptions): MemoryAdapter {
  const shop = openShop(options);
  const faults = new Faults(shop.clock, options.latencyMs ?? 0);
  const consent = { consent: options.consent ?? "approve", consentMs: options.consentMs ?? 1_200 };

  return {
    control: memoryControl(shop, faults),
    linksInWindow: false,
    capabilities: (signal) => faults.call("capabilities", signal, () => capabilities(shop)),
    products: (ids, context, signal) =>
      faults.call("products", signal, () => findProducts(shop, ids, shop.shopper(context))),
    seller: (id, signal) => faults.call("seller", signal, () => findSeller(shop, id)),
    vouchers: (signal) => faults.call("vouchers", signal, () => listVouchers(shop)),

    linkStatus: (signal) => faults.call("linkStatus", signal, () => linkStatus(shop)),
    beginLink: (_request, signal) => faults.call("beginLink", signal, () => beginLink(shop)),
    pollLink: (id, signal) => faults.call("pollLink", signal, () => pollLink(shop, id, consent)),
    unlink: (signal) => faults.call("unlink", signal, () => unlink(shop)),

    createCheckout: (request, signal) =>
      faults.call("createCheckout", signal, () => createSession(shop, request)),
    getCheckout: (id, signal) =>
      faults.call("getCheckout", signal, () => toCheckout(shop, findSession(shop, id))),
    updateCheckout: (id, change, signal) =>
      faults.call("updateCheckout", signal, () => changeSession(shop, id, change)),
    cancelCheckout: (id, signal) => faults.call("cancelCheckout", signal, () => cancelSession(shop, id)),
    place: (request, signal) =>
      faults.call("place", signal, () =>
        faults.placing(request.placementId, () => placeOrder(shop, request)),
      ),
    placement: (id, signal) => faults.call("placement", signal, () => findPlacement(shop, id)),

    getOrder: (id, signal) => faults.call("getOrder", signal, () => currentOrder(shop, id)),
    listOrders: (cursor, signal) => faults.call("listOrders", signal, () => listOrders(shop, cursor)),
  };
}

function capabilities({ file }: Shop): Capabilities {
  const linked = file.style === "linked";
  return {
    shop: { id: file.id, name: file.name },
    link: linked,
    memberPricing: file.membership !== undefined,
    deliveryPromise: true,
    vouchers: (file.vouchers ?? []).length > 0,
    cart: !linked,
    orders: true,
    sellers: true,
    guestAddress: !linked,
    checkout: "native",
    membershipProgram: file.membership?.program,
    linking: file.linking && {
      shared: file.linking.shared,
      neverShared: file.linking.never_shared,
      signInHost: file.linking.sign_in_host,
    },
  };
}
