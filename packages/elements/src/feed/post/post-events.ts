// What a post asks of the view around it. None bubbles: the view listens on the post itself.

/** A tag or the card was tapped: open its product. */
export class TagOpenEvent extends Event {
  static readonly type = "tag-open";
  constructor(readonly tagId: string) {
    super(TagOpenEvent.type);
  }
}

/** The picture or the play button was tapped. */
export class PlayToggleEvent extends Event {
  static readonly type = "play-toggle";
  constructor() {
    super(PlayToggleEvent.type);
  }
}

export class SeekEvent extends Event {
  static readonly type = "seek";
  /** @param ms from the clip's start */
  constructor(readonly ms: number) {
    super(SeekEvent.type);
  }
}

/** Try the failed clip, or the network, again. */
export class RetryEvent extends Event {
  static readonly type = "retry";
  constructor() {
    super(RetryEvent.type);
  }
}

/** The foot of the post in view has another height. */
export class FootResizeEvent extends Event {
  static readonly type = "foot-resize";
  /** @param height in pixels */
  constructor(readonly height: number) {
    super(FootResizeEvent.type);
  }
}
