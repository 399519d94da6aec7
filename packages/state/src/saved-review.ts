import type { KeyValueStorage } from "@shop-feed/contract/feed";
import type { Attribution, LineRequest, PlaceRequest } from "@shop-feed/contract/commerce";

/** What a reload of this tab must not forget of a checkout. */
export interface SavedReview {
  readonly checkoutId: string;
  readonly lines: readonly LineRequest[];
  readonly attribution?: Attribution | undefined;
  readonly ofCart?: boolean | undefined;
  /** Set from the moment of placing until a terminal answer: an order may exist. */
  readonly placing?: PlaceRequest | undefined;
}

export interface ReviewMemory {
  load(): SavedReview | undefined;
  save(review: SavedReview): void;
  forget(): void;
}

export function createReviewMemory(storage: KeyValueStorage, key: string): ReviewMemory {
  return {
    load() {
      // Any script of this origin may have written here: what does not look like a review is none.
      try {
        const saved: unknown = JSON.parse(storage.get(key) ?? "null");
        return isReview(saved) ? saved : undefined;
      } catch {
        return undefined;
      }
    },
    save: (review) => storage.set(key, JSON.stringify(review)),
    forget: () => storage.remove(key),
  };
}

function isReview(value: unknown): value is SavedReview {
  const review = value as Partial<SavedReview> | null;
  if (typeof review?.checkoutId !== "string" || !Array.isArray(review.lines)) return false;
  return review.placing === undefined || typeof review.placing.placementId === "string";
}
