import type { DeliveryOption, LineItem, TotalLine, Voucher } from "@shop-feed/contract/commerce";
import type { Money } from "@shop-feed/contract/feed";
import { variantImage, variantTitle } from "./catalogue.ts";
import { explainTotal } from "./explain-total.ts";
import { portion, unitPrice } from "./pricing.ts";
import type { FoundVariant, Shop } from "./shop.ts";
import type { Place, Shopper } from "./shopper.ts";
import { judgeVouchers } from "./vouchers.ts";

export interface BillLine extends FoundVariant {
  readonly id: string;
  readonly quantity: number;
}

export interface BillRequest {
  readonly lines: readonly BillLine[];
  readonly delivery: DeliveryOption | undefined;
  /** Where tax is due; undefined: not known yet. */
  readonly place: (Place & { readonly locality: string }) | undefined;
  readonly voucherCodes: readonly string[] | undefined;
  readonly shopper: Shopper;
}

export interface Bill {
  readonly lines: readonly LineItem[];
  readonly totals: readonly TotalLine[];
  readonly total: Money;
  readonly vouchers: readonly Voucher[];
  readonly explanation: string;
}

/** What it all costs: goods at the public price, then what membership and vouchers take off, delivery and tax. */
export function makeBill(shop: Shop, request: BillRequest): Bill {
  const { money } = shop;
  const lines = request.lines.map((line) => ({ ...line, ...unitPrice(shop, line.variant, request.shopper) }));
  const open = sum(lines.map((line) => line.open * line.quantity));
  const paid = sum(lines.map((line) => line.paid * line.quantity));
  const delivery = request.delivery?.price.amount ?? 0;

  const { applied, vouchers } = judgeVouchers(
    shop,
    {
      lines: lines.map((line) => ({ sellerId: line.product.seller, amount: line.paid * line.quantity })),
      delivery,
    },
    request.voucherCodes,
  );
  const off = (free: boolean): number =>
    sum(
      applied
        .filter(({ voucher }) => (voucher.kind === "free_delivery") === free)
        .map(({ amount }) => amount),
    );
  // Tax is on the goods as paid; delivery carries none.
  const tax = request.place && taxOn(shop, paid - off(false), request.place);
  const total = money(paid - off(false) + delivery - off(true) + (tax?.amount ?? 0));

  const totals: TotalLine[] = [
    { type: "subtotal", label: pieces(lines) === 1 ? "Item" : "Items", amount: money(open) },
  ];
  const add = (type: string, label: string, amount: number): void =>
    void totals.push({ type, label, amount: money(amount) });
  if (paid < open) add("items_discount", `${shop.file.membership?.program ?? "Member"} price`, paid - open);
  for (const { voucher, amount } of applied)
    if (voucher.kind !== "free_delivery") add("discount", voucher.title, -amount);
  if (request.delivery) add("fulfillment", "Delivery", delivery);
  for (const { voucher, amount } of applied)
    if (voucher.kind === "free_delivery") add("discount", "Free delivery", -amount);
  if (tax) add("tax", tax.label, tax.amount);
  totals.push({ type: "total", label: "Total", amount: total });

  return {
    lines: lines.map((line) => toLineItem(shop, line)),
    totals,
    total,
    vouchers,
    explanation: explainTotal({
      goods: money(open),
      memberProgram: paid < open ? shop.file.membership?.program : undefined,
      applied: applied.map(({ voucher, amount }) => ({
        kind: voucher.kind,
        percent: voucher.value ?? 0,
        amount: money(amount),
      })),
      delivery: request.delivery && money(delivery - off(true)),
      taxed: (tax?.amount ?? 0) > 0,
      locale: request.shopper.context.locale,
    }),
  };
}

function toLineItem(
  shop: Shop,
  { id, product, variant, quantity, open, paid }: BillLine & { open: number; paid: number },
): LineItem {
  const choice = variantTitle(product, variant);
  return {
    id,
    variantId: variant.id,
    title: choice === product.title ? product.title : `${product.title}, ${choice}`,
    imageUrl: variantImage(shop, product, variant),
    quantity,
    unitPrice: shop.money(open),
    total: shop.money(paid * quantity),
  };
}

function taxOn(
  { file }: Shop,
  amount: number,
  place: NonNullable<BillRequest["place"]>,
): { label: string; amount: number } | undefined {
  const basisPoints = file.tax?.[`${place.country}-${place.region}`];
  if (!basisPoints) return undefined;
  return {
    label: `Tax, ${[place.locality, place.region].filter(Boolean).join(" ")}`,
    amount: portion(amount, basisPoints, 10_000),
  };
}

function pieces(lines: readonly { readonly quantity: number }[]): number {
  return sum(lines.map(({ quantity }) => quantity));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
