import { createMemoryAdapter } from "@shop-feed/adapters/memory";
import { type CommerceAdapter } from "@shop-feed/contract/commerce";
import { Failure } from "@shop-feed/contract/feed";
import { pageStorage } from "./page-storage.ts";

/** A shop that lives in the page, from a shop file. @throws Failure when the file cannot be had */
export async function loadMemoryShop(address: string): Promise<CommerceAdapter> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok)
    throw new Failure({
      code: answer.status === 404 ? "not_found" : "server",
      message: `The shop file ${address} answered ${answer.status}`,
    });
  const shop: unknown = await answer.json();
  return createMemoryAdapter({ shop, imagesBaseUrl: new URL("..", address).href, storage: pageStorage() });
}
