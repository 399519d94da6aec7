import type { CaptionTrack } from "@shop-feed/contract/feed";

/** The track for a language: the very one, else one of the same primary language (`zh` finds `zh-Hans`), else none. */
export function captionsFor(tracks: readonly CaptionTrack[], lang: string | null): CaptionTrack | undefined {
  if (lang === null) return undefined;
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  return (
    tracks.find((track) => track.lang.toLowerCase() === lang.toLowerCase()) ??
    tracks.find((track) => primary(track.lang) === primary(lang))
  );
}

/** Reads a sidecar WebVTT file along with its video and gives the lines to whoever draws them. */
export class Captions {
  readonly #video: HTMLVideoElement;
  readonly #onLines: (lines: readonly string[]) => void;
  #shown: CaptionTrack | undefined;
  #element: HTMLTrackElement | undefined;
  #speaking = false;

  constructor(video: HTMLVideoElement, onLines: (lines: readonly string[]) => void) {
    this.#video = video;
    this.#onLines = onLines;
  }

  show(captions: CaptionTrack | undefined): void {
    if (captions?.url === this.#shown?.url) return;
    this.#shown = captions;
    this.#element?.remove();
    this.#element = undefined;
    this.#speak([]);
    if (!captions) return;

    const element = this.#video.ownerDocument.createElement("track");
    // As "captions" a browser set to always caption would draw them as well, under the feed's own controls.
    element.kind = "metadata";
    element.srclang = captions.lang;
    element.src = captions.url;
    this.#video.append(element);
    element.track.mode = "hidden";
    element.track.addEventListener("cuechange", () => {
      if (this.#element === element) this.#speak(linesOf(element.track));
    });
    this.#element = element;
  }

  #speak(lines: readonly string[]): void {
    if (lines.length === 0 && !this.#speaking) return;
    this.#speaking = lines.length > 0;
    this.#onLines(lines);
  }
}

/** Plain text: WebVTT's own markup (voices, bold, ruby) is parsed away by the browser. */
function linesOf(track: TextTrack): readonly string[] {
  return [...(track.activeCues ?? [])]
    .flatMap((cue) => ((cue as VTTCue).getCueAsHTML().textContent ?? "").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
