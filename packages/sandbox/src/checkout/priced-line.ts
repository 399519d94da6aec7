import type { ErrorMessage } from "../http/message.ts";
import { recoverable } from "../http/message.ts";
import type { Shopper } from "../pricing/shopper.ts";
import { unitPrice } from "../pricing/unit-price.ts";
import { purchase } from "../catalogue/offer.ts";
import { imageUrl, variantTitle } from "../catalogue/product-wire.ts";
import type { Product, Variant } from "../shop-file/shop-file.ts";
import type { Shop } from "../shop/shop.ts";

export interface RequestedLine {
  id: string;
  variantId: string;
  quantity: number;
}

export interface PricedLine {
  id: string;
  product: Product;
  variant: Variant;
  quantity: number;
  /** Unit and line price for everyone; minor units. */
  openUnit: number;
  openAmount: number;
  /** Line price for this shopper, before vouchers. */
  amount: number;
  problems: ErrorMessage[];
  /** Where a line that cannot be bought here is bought. */
  continueUrl: string | undefined;
}

/** Prices the lines whose variants the shop knows; callers refuse unknown ones before. */
export function priceLines(shop: Shop, shopper: Shopper, lines: readonly RequestedLine[]): PricedLine[] {
  const asked = new Map<string, number>();
  return lines.flatMap(({ id, variantId, quantity }, index) => {
    const found = shop.catalogue.variant(variantId);
    if (!found) return [];
    const { product, variant } = found;
    const { open, paid } = unitPrice(variant, shopper);
    const way = purchase(shop, product);
    const path = `$.line_items[${index}]`;
    // Two lines of one variant draw on the same stock.
    const before = asked.get(variantId) ?? 0;
    asked.set(variantId, before + quantity);
    const left = Math.max(0, shop.stock.left(variantId) - before);
    const stock = shortage(variantTitle(product, variant), quantity, left, path);
    const handoff: ErrorMessage[] =
      way.mode === "native"
        ? []
        : [
            {
              type: "error",
              code: "item_unavailable",
              path,
              content: way.reason ?? "This cannot be bought here.",
              severity: "requires_buyer_input",
            },
          ];
    return [
      {
        id,
        product,
        variant,
        quantity,
        openUnit: open,
        openAmount: open * quantity,
        amount: paid * quantity,
        problems: [...stock, ...handoff],
        continueUrl:
          way.mode === "native" ? undefined : "url" in way ? way.url : `${shop.url}/products/${product.id}`,
      },
    ];
  });
}

function shortage(title: string, wanted: number, left: number, path: string): ErrorMessage[] {
  if (wanted <= left) return [];
  const content = left === 0 ? `Sold out in ${title}.` : `Only ${left} left in ${title}.`;
  return [recoverable("out_of_stock", path, content)];
}

/** The UCP line item. `item.price` is the price for everyone; what comes off stands in its totals. */
export function lineWire(shop: Shop, line: PricedLine) {
  const image = imageUrl(shop, line.product, line.variant);
  const saving = line.openAmount - line.amount;
  const choices =
    Object.keys(line.variant.options).length > 0 ? `, ${variantTitle(line.product, line.variant)}` : "";
  return {
    id: line.id,
    item: {
      id: line.variant.id,
      title: `${line.product.title}${choices}`,
      price: line.openUnit,
      ...(image ? { image_url: image } : {}),
    },
    quantity: line.quantity,
    totals: [
      { type: "subtotal", display_text: "Item", amount: line.openAmount },
      ...(saving > 0
        ? [
            {
              type: "items_discount",
              display_text: `${shop.file.membership?.program} price`,
              amount: -saving,
            },
          ]
        : []),
      { type: "total", display_text: "Total", amount: line.amount },
    ],
  };
}
