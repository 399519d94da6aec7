import { atom, type ReadableAtom } from "nanostores";

/** What the sheet (or the side panel) shows. */
export type View =
  | {
      readonly kind: "product";
      readonly productId: string;
      readonly postId?: string | undefined;
      readonly tagId?: string | undefined;
    }
  | { readonly kind: "seller"; readonly sellerId: string }
  /** Linking the account: what is shared, waiting for the retailer, what came of it. */
  | { readonly kind: "link" }
  | { readonly kind: "cart" }
  | { readonly kind: "checkout" }
  | { readonly kind: "orders" }
  | { readonly kind: "order"; readonly orderId: string }
  | { readonly kind: "account" };

export interface SurfaceState {
  /** Bottom first; the last is shown; empty: closed. */
  readonly views: readonly View[];
}

/** The stack of views over the playing clip. */
export interface Surface {
  readonly $surface: ReadableAtom<SurfaceState>;
  /** Opens afresh with one view. */
  open(view: View): void;
  /** Goes one deeper. */
  push(view: View): void;
  /** One back; closes at the bottom. */
  back(): void;
  close(): void;
}

export function createSurface(): Surface {
  const $surface = atom<SurfaceState>({ views: [] });
  const set = (views: readonly View[]) => $surface.set({ views });
  return {
    $surface,
    open: (view) => set([view]),
    push: (view) => set([...$surface.get().views, view]),
    back: () => set($surface.get().views.slice(0, -1)),
    close: () => {
      if ($surface.get().views.length > 0) set([]);
    },
  };
}
