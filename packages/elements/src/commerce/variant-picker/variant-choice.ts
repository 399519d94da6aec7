import type { Product, Variant } from "@shop-feed/contract/commerce";

/** `elsewhere`: not with the other choices as they are; choosing it moves those to the nearest that exist. */
type ValueState = "available" | "sold_out" | "elsewhere";

export interface AxisValue {
  readonly label: string;
  readonly swatch?: string | undefined;
  readonly state: ValueState;
  readonly selected: boolean;
  /** The membership lowers the price of what choosing this leads to. */
  readonly memberPrice: boolean;
}

export interface Axis {
  readonly name: string;
  /** All its values have a colour. */
  readonly colours: boolean;
  readonly selected: string | undefined;
  readonly values: readonly AxisValue[];
}

export const inStock = ({ offer }: Variant): boolean => offer.availability !== "out_of_stock";

/** The price is lower for this shopper than for everyone, by membership. */
export function hasMemberPrice({ offer: { price, membership } }: Variant): boolean {
  return (
    membership?.state === "eligible" &&
    membership.publicPrice !== undefined &&
    membership.publicPrice.amount > price.amount
  );
}

/** The wanted one if it exists, else the first that can be bought, else the first. */
export function firstVariant(product: Product, wantedId: string | undefined): Variant | undefined {
  return (
    product.variants.find(({ id }) => id === wantedId) ??
    product.variants.find(inStock) ??
    product.variants[0]
  );
}

/** Every axis with what choosing each of its values would mean now. */
export function axes(product: Product, current: Variant): Axis[] {
  return product.options.map(({ name, values }) => ({
    name,
    colours: values.length > 0 && values.every(({ swatch }) => swatch !== undefined),
    selected: current.options[name],
    values: values.map(({ label, swatch }) => {
      const target = choose(product, current, name, label);
      return {
        label,
        swatch,
        state: valueState(product, current, name, label),
        selected: current.options[name] === label,
        memberPrice: target !== undefined && target.options[name] === label && hasMemberPrice(target),
      };
    }),
  }));
}

/**
 * The variant that choosing `label` on `axis` leads to: the same on every other axis where that exists (sold out or not:
 * the shopper asked for it), else the nearest that can be bought. Undefined: no variant has this value.
 */
export function choose(product: Product, current: Variant, axis: string, label: string): Variant | undefined {
  const candidates = product.variants.filter(({ options }) => options[axis] === label);
  const exact = candidates.find((variant) => sameElsewhere(product, variant, current, axis));
  if (exact) return exact;
  const buyable = candidates.filter(inStock);
  const ranked = (buyable.length > 0 ? buyable : candidates).map((variant) => ({
    variant,
    kept: keptAxes(product, variant, current),
  }));
  return ranked.toSorted((a, b) => b.kept - a.kept)[0]?.variant;
}

function valueState(product: Product, current: Variant, axis: string, label: string): ValueState {
  const candidates = product.variants.filter(({ options }) => options[axis] === label);
  const exact = candidates.find((variant) => sameElsewhere(product, variant, current, axis));
  if (exact) return inStock(exact) ? "available" : "sold_out";
  return candidates.some(inStock) ? "elsewhere" : "sold_out";
}

function sameElsewhere(product: Product, a: Variant, b: Variant, axis: string): boolean {
  return product.options.every(({ name }) => name === axis || a.options[name] === b.options[name]);
}

/** Earlier axes weigh more than all later ones together: the colour a person chose outlives the size. */
function keptAxes(product: Product, a: Variant, b: Variant): number {
  const last = product.options.length - 1;
  return product.options.reduce(
    (sum, { name }, index) => sum + (a.options[name] === b.options[name] ? 2 ** (last - index) : 0),
    0,
  );
}
