import type { Product, Seller, ShopFile, Variant } from "../shop-file/shop-file.ts";
import type { Prices } from "../store/prices.ts";

export interface Found {
  product: Product;
  variant: Variant;
}

/** The shop file's products with the prices of now. */
export class Catalogue {
  readonly #products: Map<string, Product>;
  readonly #productOfVariant: Map<string, Product>;
  readonly #sellers: Map<string, Seller>;
  readonly #prices: Prices;

  constructor(file: ShopFile, prices: Prices) {
    this.#prices = prices;
    this.#products = new Map(file.products.map((product) => [product.id, product]));
    this.#productOfVariant = new Map(
      file.products.flatMap((product) => product.variants.map((variant) => [variant.id, product] as const)),
    );
    this.#sellers = new Map(file.sellers.map((seller) => [seller.id, seller]));
  }

  all(): Product[] {
    return [...this.#products.values()].map((product) => this.#priced(product));
  }

  product(id: string): Product | undefined {
    const product = this.#products.get(id);
    return product && this.#priced(product);
  }

  variant(id: string): Found | undefined {
    const product = this.#productOfVariant.get(id);
    if (!product) return undefined;
    const priced = this.#priced(product);
    const variant = priced.variants.find((candidate) => candidate.id === id);
    return variant && { product: priced, variant };
  }

  sellers(): Seller[] {
    return [...this.#sellers.values()];
  }

  seller(id: string): Seller | undefined {
    return this.#sellers.get(id);
  }

  sellerOf(product: Product): Seller {
    const seller = this.#sellers.get(product.seller);
    if (!seller) throw new Error(`Product ${product.id} names an unknown seller ${product.seller}.`);
    return seller;
  }

  #priced(product: Product): Product {
    return { ...product, variants: product.variants.map((variant) => this.#pricedVariant(variant)) };
  }

  #pricedVariant(variant: Variant): Variant {
    const changed = Object.entries({ ...variant, ...this.#prices.change(variant.id) });
    return Object.fromEntries(changed.filter(([, value]) => value !== null)) as unknown as Variant;
  }
}
