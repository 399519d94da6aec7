// What a post asks of the view around it. None bubbles: the view listens on the post itself.

/** A tag or the card was tapped: open its product. */
export class TagOpenEvent extends Event {
  static readonly type = "tag-open";
  readonly tagId: string;

  constructor(tagId: string) {
    super(TagOpenEvent.type);
    this.tagId = tagId;
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
  readonly ms: number;

  /** @param ms from the clip's start */
  constructor(ms: number) {
    super(SeekEvent.type);
    this.ms = ms;
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
  readonly height: number;

  /** @param height in pixels */
  constructor(height: number) {
    super(FootResizeEvent.type);
    this.height = height;
  }
}
