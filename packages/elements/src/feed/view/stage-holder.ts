import type { FeedSession } from "@shop-feed/state";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type MediaState, StageController, type StageHandler } from "./stage-controller.ts";

const NO_MEDIA: MediaState = { framed: new Set(), failed: new Set(), cue: undefined, hushed: undefined };

/** Keeps one stage for the session shown and the layer drawn; lets go of it late, as a feed may only be moving house. */
export class StageHolder implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handler: StageHandler;
  #held:
    | { readonly layer: HTMLElement; readonly session: FeedSession; readonly stage: StageController }
    | undefined;
  #sight: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, handler: StageHandler) {
    this.#host = host;
    this.#handler = handler;
    host.addController(this);
  }

  get current(): StageController | undefined {
    return this.#held?.stage;
  }

  get media(): MediaState {
    return this.current?.media ?? NO_MEDIA;
  }

  /** After every render. Without a layer there is nothing to hold. */
  hold(layer: HTMLElement | null, session: FeedSession, captionLang: string): void {
    if (this.#held && this.#held.layer === layer && this.#held.session === session) return;
    this.#drop();
    if (!layer) return;
    this.#held = { layer, session, stage: new StageController(layer, session, captionLang, this.#handler) };
  }

  hostConnected(): void {
    // A feed that is scrolled away on its page is silent and costs nothing.
    this.#sight = new IntersectionObserver(
      (entries) => this.current?.setInSight(entries.at(-1)?.isIntersecting ?? true),
      {
        threshold: 0.3,
      },
    );
    this.#sight.observe(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#sight?.disconnect();
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#drop();
    });
  }

  #drop(): void {
    this.#held?.stage.dispose();
    this.#held = undefined;
  }
}
