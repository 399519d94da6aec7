import { all } from "../deep-query.harness.ts";
import type { ShopFeedGallery } from "./gallery.ts";

export class GalleryHarness {
  readonly element: ShopFeedGallery;

  constructor(element: ShopFeedGallery) {
    this.element = element;
  }

  get pictures(): string[] {
    return all<HTMLImageElement>(this.element, "img").map(({ alt }) => alt);
  }
}
