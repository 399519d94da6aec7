import type { Attribution, LineRequest } from "@shop-feed/contract/commerce";

export interface CartLine extends LineRequest {
  readonly productId: string;
  readonly title: string;
  readonly imageUrl?: string | undefined;
  /** Where it was added from; the newest line's travels with the checkout. */
  readonly attribution?: Attribution | undefined;
}

export const MAX_QUANTITY = 99;

export function withCount(lines: readonly CartLine[]): { lines: readonly CartLine[]; count: number } {
  return { lines, count: lines.reduce((sum, { quantity }) => sum + quantity, 0) };
}

/** With these pieces more; the line goes to the end, as the newest. */
export function withPieces(lines: readonly CartLine[], line: CartLine): readonly CartLine[] {
  const before = lines.find(({ variantId }) => variantId === line.variantId);
  const quantity = Math.min(MAX_QUANTITY, line.quantity + (before?.quantity ?? 0));
  return [...lines.filter((other) => other !== before), { ...line, quantity }];
}

/** Without these pieces. */
export function withoutPieces(lines: readonly CartLine[], gone: readonly LineRequest[]): readonly CartLine[] {
  return lines.flatMap((line) => {
    const ordered = gone.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0;
    return line.quantity > ordered ? [{ ...line, quantity: line.quantity - ordered }] : [];
  });
}

/** Whatever stands in storage was written by some page of this origin: anything odd is an empty cart. */
export function readLines(saved: string | undefined): readonly CartLine[] {
  try {
    const lines: unknown = JSON.parse(saved ?? "[]");
    return Array.isArray(lines) ? lines.filter(isLine) : [];
  } catch {
    return [];
  }
}

function isLine(value: unknown): value is CartLine {
  const line = value as Partial<CartLine> | null;
  return (
    typeof line?.variantId === "string" &&
    typeof line.productId === "string" &&
    typeof line.title === "string" &&
    Number.isInteger(line.quantity) &&
    (line.quantity ?? 0) > 0
  );
}
