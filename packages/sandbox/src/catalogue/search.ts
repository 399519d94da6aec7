import { unitPrice } from "../pricing/unit-price.ts";
import type { Shopper } from "../pricing/shopper.ts";
import type { Product } from "../shop-file/shop-file.ts";

export interface SearchRequest {
  query?: string | undefined;
  least?: number | undefined;
  most?: number | undefined;
}

/** Every word must be in the title, description, options or seller's name; price bounds are what this shopper pays. */
export function search(
  products: Product[],
  sellerName: (product: Product) => string,
  request: SearchRequest,
  shopper: Shopper,
): Product[] {
  const words = (request.query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return products.filter((product) => {
    const labels = product.options.flatMap((option) => option.values.map((value) => value.label));
    const haystack = [product.title, product.description, sellerName(product), ...labels]
      .join(" ")
      .toLowerCase();
    if (!words.every((word) => haystack.includes(word))) return false;
    return product.variants.some((variant) => {
      const { paid } = unitPrice(variant, shopper);
      return paid >= (request.least ?? 0) && paid <= (request.most ?? Number.POSITIVE_INFINITY);
    });
  });
}
