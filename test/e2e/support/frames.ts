import type { Page } from "playwright";

/** What the video in view really did over a moment, told by its presented frames. */
export interface Frames {
  readonly presented: number;
  readonly mediaTimeMoved: number;
  readonly muted: boolean;
  readonly sounding: number;
  readonly playing: number;
  readonly videos: number;
}

/** Watches the page's videos for `ms` by `requestVideoFrameCallback`, inside every shadow root. */
export async function watchFrames(page: Page, ms = 1_500): Promise<Frames> {
  return page.evaluate(async (duration) => {
    const videos: HTMLVideoElement[] = [];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLVideoElement) videos.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    const playing = videos.filter((video) => !video.paused && video.readyState >= 2);
    const [video] = playing;
    let presented = 0;
    const times: number[] = [];
    const count = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      presented++;
      times.push(mediaTime);
      video?.requestVideoFrameCallback(count);
    };
    video?.requestVideoFrameCallback(count);
    await new Promise((resolve) => setTimeout(resolve, duration));
    return {
      presented,
      mediaTimeMoved: new Set(times).size,
      muted: video?.muted ?? true,
      sounding: videos.filter((other) => !other.paused && !other.muted && other.volume > 0).length,
      playing: playing.length,
      videos: videos.length,
    };
  }, ms);
}
