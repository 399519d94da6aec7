import type { Product, Variant } from "../shop-file/shop-file.ts";

export type Selection = { name: string; label: string }[];

export interface Narrowed {
  /** The variants that match the effective selection, best one first. */
  variants: Variant[];
  /** The effective selection: what was asked, less what had to be given up. */
  selected: Selection;
}

/** Finds variants for the selected options. Where none matches, gives up options from the end of `preferences`. */
export function narrow(
  product: Product,
  selection: Selection,
  preferences: string[],
  available: (variant: Variant) => boolean,
): Narrowed {
  let kept = selection.filter(({ name }) => product.options.some((option) => option.name === name));
  const order = [
    ...preferences,
    ...kept.map(({ name }) => name).filter((name) => !preferences.includes(name)),
  ];
  let variants = matching(product, kept);
  while (variants.length === 0 && kept.length > 0) {
    const given = order.pop();
    kept = kept.filter(({ name }) => name !== given);
    variants = matching(product, kept);
  }
  const sorted = variants.toSorted((a, b) => Number(available(b)) - Number(available(a)));
  const featured = sorted[0];
  const selected = featured
    ? Object.entries(featured.options).map(([name, label]) => ({ name, label }))
    : kept;
  return { variants: sorted, selected };
}

/** Per option value: does a variant exist, and can it be bought, if only this option of the selection were changed. */
export function optionSignals(
  product: Product,
  selected: Selection,
  available: (variant: Variant) => boolean,
) {
  return product.options.map((option) => ({
    name: option.name,
    values: option.values.map(({ label }) => {
      const others = selected.filter(({ name }) => name !== option.name);
      const variants = matching(product, [...others, { name: option.name, label }]);
      return { id: label, label, available: variants.some(available), exists: variants.length > 0 };
    }),
  }));
}

function matching(product: Product, selection: Selection): Variant[] {
  return product.variants.filter((variant) =>
    selection.every(({ name, label }) => variant.options[name] === label),
  );
}
