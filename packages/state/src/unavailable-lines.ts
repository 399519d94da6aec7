import type { Checkout } from "@shop-feed/contract/commerce";

const GONE: ReadonlySet<string> = new Set(["out_of_stock", "item_unavailable"]);

export interface UnavailableLines {
  readonly variantIds: readonly string[];
  /** In the shop's words. */
  readonly reason: string | undefined;
}

/** The lines that the shop says cannot be had (UCP error messages with a path to the line); undefined when all can. */
export function unavailableLines({ messages, lines }: Checkout): UnavailableLines | undefined {
  const gone = messages.filter(({ type, code }) => type === "error" && GONE.has(code));
  if (gone.length === 0) return undefined;
  const variantIds = gone.flatMap(({ path }) => {
    const index = /line_items\[(\d+)\]/.exec(path ?? "")?.[1];
    const line = index === undefined ? undefined : lines[Number(index)];
    return line ? [line.variantId] : [];
  });
  return { variantIds, reason: gone[0]?.content };
}
