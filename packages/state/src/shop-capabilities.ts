import { type Failure, toFailure } from "@shop-feed/contract/feed";
import type { Capabilities, CommerceAdapter } from "@shop-feed/contract/commerce";
import { atom } from "nanostores";

export interface ShopCapabilitiesPorts {
  readonly adapter: CommerceAdapter;
  readonly signal: AbortSignal;
  readonly onKnown: (capabilities: Capabilities) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** What the shop can do: asked for once, and again for as long as it did not answer. */
export function createShopCapabilities({ adapter, signal, onKnown, onFailure }: ShopCapabilitiesPorts) {
  const $capabilities = atom<Capabilities | undefined>(undefined);
  /** Of the last question; undefined while it is asked. */
  const $failure = atom<Failure | undefined>(undefined);
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    $failure.set(undefined);
    try {
      const capabilities = await adapter.capabilities(signal);
      if (signal.aborted) return;
      $capabilities.set(capabilities);
      onKnown(capabilities);
    } catch (error) {
      if (signal.aborted) return;
      const failure = toFailure(error);
      $failure.set(failure);
      onFailure(failure);
    }
  }

  return {
    $capabilities,
    $failure,
    async ensure(): Promise<void> {
      if ($capabilities.get()) return;
      asking ??= ask().finally(() => (asking = undefined));
      await asking;
    },
  };
}
