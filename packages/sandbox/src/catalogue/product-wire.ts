import type { Place } from "../delivery/delivery-options.ts";
import { unitPrice } from "../pricing/unit-price.ts";
import type { Shopper } from "../pricing/shopper.ts";
import type { Picture, Product, Variant } from "../shop-file/shop-file.ts";
import { extension } from "../profile/versions.ts";
import { sellerWire } from "../sellers/seller-wire.ts";
import type { Shop } from "../shop/shop.ts";
import { offer } from "./offer.ts";

/** A UCP product as this shopper sees it now. The variants are those given, which may be fewer than the product's. */
export function productWire(
  shop: Shop,
  product: Product,
  variants: Variant[],
  shopper: Shopper,
  place: Place,
) {
  const media = product.images.map((picture) => image(shop, picture));
  const paid = variants.map((variant) => unitPrice(variant, shopper).paid);
  const listed = variants.map((variant) => variant.list_price ?? variant.price);
  return {
    id: product.id,
    handle: product.id,
    title: product.title,
    description: { plain: product.description },
    url: `${shop.url}/products/${product.id}`,
    price_range: range(shop, paid),
    ...(listed.some((price, index) => price > (paid[index] ?? 0))
      ? { list_price_range: range(shop, listed) }
      : {}),
    media,
    options: product.options.map((option) => ({
      name: option.name,
      values: option.values.map(({ label }) => ({ id: label, label })),
    })),
    variants: variants.map((variant) => variantWire(shop, product, variant, shopper, place)),
    ...(product.rating && {
      rating: { value: product.rating.value, scale_min: 1, scale_max: 5, count: product.rating.count },
    }),
    [extension]: productExtension(shop, product),
  };
}

function variantWire(shop: Shop, product: Product, variant: Variant, shopper: Shopper, place: Place) {
  const { currency } = shop.file;
  const { paid } = unitPrice(variant, shopper);
  const left = shop.stock.left(variant.id);
  const picture = product.images[variant.image ?? 0] ?? product.images[0];
  return {
    id: variant.id,
    sku: variant.id,
    title: variantTitle(product, variant),
    description: { plain: product.description },
    price: { amount: paid, currency },
    ...(variant.list_price !== undefined && variant.list_price > paid
      ? { list_price: { amount: variant.list_price, currency } }
      : {}),
    availability: { available: left > 0, status: left > 0 ? "in_stock" : "out_of_stock" },
    options: Object.entries(variant.options).map(([name, label]) => ({ name, id: label, label })),
    ...(picture ? { media: [image(shop, picture)] } : {}),
    seller: { name: shop.catalogue.sellerOf(product).name },
    [extension]: offer(shop, { product, variant }, shopper, place),
  };
}

function productExtension(shop: Shop, product: Product) {
  const swatches: Record<string, Record<string, string>> = {};
  for (const option of product.options) {
    const colours = option.values.flatMap(({ label, swatch }) => (swatch ? [[label, swatch] as const] : []));
    if (colours.length > 0) swatches[option.name] = Object.fromEntries(colours);
  }
  return {
    ...(product.short_title && { short_title: product.short_title }),
    seller: sellerWire(shop, shop.catalogue.sellerOf(product)),
    ...(product.shipped_by && { shipped_by: product.shipped_by }),
    ...(product.returns && { returns: product.returns }),
    ships_to: product.ships_to,
    ...(Object.keys(swatches).length > 0 ? { swatches } : {}),
  };
}

/** "Oat / M", or the product's own title when there is nothing to choose. */
export function variantTitle(product: Product, variant: Variant): string {
  return Object.values(variant.options).join(" / ") || product.title;
}

export function imageUrl(shop: Shop, product: Product, variant: Variant): string | undefined {
  const picture = product.images[variant.image ?? 0] ?? product.images[0];
  return picture && image(shop, picture).url;
}

function image(shop: Shop, picture: Picture) {
  return {
    type: "image",
    url: new URL(picture.src, shop.imagesBaseUrl).href,
    alt_text: picture.alt,
    ...(picture.width ? { width: picture.width } : {}),
    ...(picture.height ? { height: picture.height } : {}),
  };
}

function range(shop: Shop, amounts: number[]) {
  const { currency } = shop.file;
  return {
    min: { amount: Math.min(...amounts), currency },
    max: { amount: Math.max(...amounts), currency },
  };
}
