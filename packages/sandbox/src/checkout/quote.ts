import { isMember, type Shopper } from "../pricing/shopper.ts";
import { portion } from "../pricing/rounding.ts";
import { placeName, placeOf } from "../delivery/address-label.ts";
import { deliveryOptions, type DatedOption } from "../delivery/delivery-options.ts";
import type { ErrorMessage, Message } from "../http/message.ts";
import type { Address } from "../shop-file/shop-file.ts";
import type { Shop } from "../shop/shop.ts";
import type { Applied } from "../vouchers/apply-vouchers.ts";
import { buyerOf } from "../vouchers/buyer-history.ts";
import { rejectionMessages } from "../vouchers/rejection-messages.ts";
import { type Verdict, weighVouchers } from "../vouchers/weigh-vouchers.ts";
import { explain } from "./explain.ts";
import { priceLines, type PricedLine, type RequestedLine } from "./priced-line.ts";
import { type Total, totals } from "./totals.ts";

export interface QuoteRequest {
  lines: RequestedLine[];
  /** Where to: an address, or the little that a cart's context tells; undefined when nothing is known. */
  destination: Partial<Address> | undefined;
  optionId: string | undefined;
  /** undefined: the shop picks; a list: exactly these. */
  codes: string[] | undefined;
}

/** Everything that follows from what is bought, by whom, to where; computed anew each time, so prices are always those of now. */
export interface Quote {
  lines: PricedLine[];
  options: DatedOption[];
  option: DatedOption | undefined;
  applied: Applied[];
  verdicts: Verdict[];
  totals: Total[];
  total: number;
  explanation: string;
  messages: Message[];
}

export function quote(shop: Shop, shopper: Shopper, request: QuoteRequest): Quote {
  const { file } = shop;
  const now = shop.clock.now();
  const lines = priceLines(shop, shopper, request.lines);
  const place = placeOf(request.destination ?? {});
  const member = isMember(shopper);
  const options = deliveryOptions(file.delivery, place, member, now);
  const option = options.find(({ id }) => id === request.optionId) ?? options[0];
  const basket = {
    lines: lines.map((line) => ({ sellerId: line.product.seller, amount: line.amount })),
    delivery: option?.price,
    buyer: buyerOf(shop, shopper),
    now,
  };
  const { applied, verdicts, rejected } = weighVouchers(file.vouchers, basket, request.codes);
  const items = lines.reduce((sum, line) => sum + line.amount, 0);
  const goodsOff = applied
    .filter(({ voucher }) => voucher.kind !== "free_delivery")
    .reduce((sum, { amount }) => sum + amount, 0);
  const { address_country: country, address_region: region } = request.destination ?? {};
  const rate = file.tax[`${country}-${region}`] ?? 0;
  const breakdown = {
    currency: file.currency,
    program: file.membership?.program,
    open: lines.reduce((sum, line) => sum + line.openAmount, 0),
    memberSaving: lines.reduce((sum, line) => sum + line.openAmount - line.amount, 0),
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    applied,
    delivery: option?.price,
    // Delivery is not taxed; tax is rounded once, on the whole.
    tax:
      country === undefined
        ? undefined
        : { amount: portion(items - goodsOff, rate, 10_000), place: placeName(request.destination ?? {}) },
  };
  const entries = totals(breakdown);
  return {
    lines,
    options,
    option,
    applied,
    verdicts,
    totals: entries,
    total: entries.at(-1)?.amount ?? 0,
    explanation: explain(breakdown),
    messages: [
      ...lines.flatMap((line) => line.problems),
      ...deliveryProblems(lines, options, place.country),
      ...(request.optionId !== undefined && option !== undefined && option.id !== request.optionId
        ? [
            {
              type: "warning" as const,
              code: "fulfillment_changed",
              path: "$.fulfillment.methods[0].groups[0]",
              content: `That delivery is not offered here. ${option.title} is chosen instead.`,
            },
          ]
        : []),
      ...rejectionMessages(rejected, file.currency),
    ],
  };
}

function deliveryProblems(
  lines: PricedLine[],
  options: DatedOption[],
  country: string | undefined,
): ErrorMessage[] {
  if (country === undefined) return [];
  const undeliverable = (path: string, content: string): ErrorMessage => ({
    type: "error",
    code: "address_undeliverable",
    path,
    content,
    severity: "recoverable",
  });
  if (options.length === 0)
    return [
      undeliverable(
        "$.fulfillment.methods[0].destinations[0]",
        "Does not ship to this address. Choose another address.",
      ),
    ];
  return lines.flatMap((line, index) =>
    line.product.ships_to.includes(country)
      ? []
      : [undeliverable(`$.line_items[${index}]`, `${line.product.title} does not ship to this address.`)],
  );
}
