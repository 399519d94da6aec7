import { css } from "lit";

/**
 * Every public token of the feed, read once with its default: the page sets `--shop-feed-accent`, the elements use
 * `--_accent`. `light-dark()` resolves where a colour is used, by that element's `color-scheme`, so one list serves
 * both schemes and the layer over the video is simply always dark. What derives from `font-size-base` and
 * `radius-factor` derives here, so that setting the factor on one element reshapes that element.
 *
 * Six tokens make a brand theme: `accent`, `on-accent`, `font`, `font-size-base`, `radius-factor`, `member`.
 */
export const tokens = css`
  :host {
    /* Colour: surfaces */
    --_surface: var(--shop-feed-surface, light-dark(#ffffff, #161618));
    --_surface-raised: var(--shop-feed-surface-raised, light-dark(#ffffff, #232327));
    --_surface-sunken: var(--shop-feed-surface-sunken, light-dark(#f4f4f2, #0d0d0f));
    --_surface-well: var(--shop-feed-surface-well, light-dark(#f3f3f1, #222226));
    --_surface-pressed: var(--shop-feed-surface-pressed, light-dark(#e8e8e5, #2e2e33));
    --_surface-studio: var(--shop-feed-surface-studio, light-dark(#ecebe8, #2b2b2f));

    /* Colour: ink and lines */
    --_ink: var(--shop-feed-ink, light-dark(#17171a, #f4f4f5));
    --_ink-muted: var(--shop-feed-ink-muted, light-dark(#5b5b61, #acacb4));
    --_ink-faint: var(--shop-feed-ink-faint, light-dark(#6a6a70, #94949c));
    --_ink-disabled: var(--shop-feed-ink-disabled, light-dark(#9b9ba1, #66666d));
    --_line: var(--shop-feed-line, light-dark(rgb(23 23 26 / 0.09), rgb(255 255 255 / 0.11)));
    --_line-control: var(--shop-feed-line-control, light-dark(#8b8b91, #7b7b83));

    /* Colour: action */
    --_accent: var(--shop-feed-accent, light-dark(#17171a, #f4f4f5));
    --_on-accent: var(--shop-feed-on-accent, light-dark(#ffffff, #17171a));
    --_accent-pressed: var(
      --shop-feed-accent-pressed,
      color-mix(in oklab, var(--_accent), var(--_on-accent) 16%)
    );
    --_focus: var(--shop-feed-focus, light-dark(#0b5fd0, #8fbcff));

    /* Colour: meaning (never decoration) */
    --_member: var(--shop-feed-member, light-dark(#0c5673, #86cbe6));
    --_member-soft: var(--shop-feed-member-soft, color-mix(in oklab, var(--_member) 10%, var(--_surface)));
    --_positive: var(--shop-feed-positive, light-dark(#17653f, #74d3a0));
    --_positive-soft: var(--shop-feed-positive-soft, light-dark(#e6f3ec, #10301f));
    --_caution: var(--shop-feed-caution, light-dark(#7a4900, #f2bd6b));
    --_caution-soft: var(--shop-feed-caution-soft, light-dark(#fbf1e0, #35270f));
    --_critical: var(--shop-feed-critical, light-dark(#a8231b, #ff9d95));
    --_critical-soft: var(--shop-feed-critical-soft, light-dark(#fbebe9, #3b1a18));

    /* Colour: over the picture (same in both schemes) */
    --_on-media: var(--shop-feed-on-media, #ffffff);
    --_media-fill: var(--shop-feed-media-fill, rgb(14 14 16 / 0.58));
    --_media-line: var(--shop-feed-media-line, rgb(255 255 255 / 0.18));
    --_media-track: var(--shop-feed-media-track, rgb(255 255 255 / 0.34));
    --_scrim-text: var(--shop-feed-scrim-text, 0.58);
    --_scrim-deep: var(--shop-feed-scrim-deep, 0.66);
    --_scrim-top: var(--shop-feed-scrim-top, 0.5);
    --_scrim-sheet: var(--shop-feed-scrim-sheet, rgb(10 10 12 / 0.36));

    /* Type */
    --_font: var(
      --shop-feed-font,
      system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      "Noto Sans",
      "Noto Sans Arabic",
      sans-serif
    );
    --_font-size-base: var(--shop-feed-font-size-base, 1rem);
    --_font-size-2xs: var(--shop-feed-font-size-2xs, calc(var(--_font-size-base) * 0.6875));
    --_font-size-xs: var(--shop-feed-font-size-xs, calc(var(--_font-size-base) * 0.75));
    --_font-size-s: var(--shop-feed-font-size-s, calc(var(--_font-size-base) * 0.8125));
    --_font-size-m: var(--shop-feed-font-size-m, calc(var(--_font-size-base) * 0.9375));
    --_font-size-l: var(--shop-feed-font-size-l, calc(var(--_font-size-base) * 1.0625));
    --_font-size-xl: var(--shop-feed-font-size-xl, calc(var(--_font-size-base) * 1.375));
    --_font-size-2xl: var(--shop-feed-font-size-2xl, calc(var(--_font-size-base) * 1.75));
    --_weight-regular: var(--shop-feed-weight-regular, 400);
    --_weight-medium: var(--shop-feed-weight-medium, 500);
    --_weight-strong: var(--shop-feed-weight-strong, 600);
    --_leading-tight: var(--shop-feed-leading-tight, 1.16);
    --_leading-snug: var(--shop-feed-leading-snug, 1.3);
    --_leading-body: var(--shop-feed-leading-body, 1.42);
    --_tracking-tight: var(--shop-feed-tracking-tight, -0.018em);
    --_numerals: var(--shop-feed-numerals, tabular-nums);

    /* Space (4 px grid) */
    --_space-1: var(--shop-feed-space-1, 0.125rem);
    --_space-2: var(--shop-feed-space-2, 0.25rem);
    --_space-3: var(--shop-feed-space-3, 0.5rem);
    --_space-4: var(--shop-feed-space-4, 0.75rem);
    --_space-5: var(--shop-feed-space-5, 1rem);
    --_space-6: var(--shop-feed-space-6, 1.25rem);
    --_space-7: var(--shop-feed-space-7, 1.5rem);
    --_space-8: var(--shop-feed-space-8, 2rem);
    --_space-9: var(--shop-feed-space-9, 3rem);

    /* Radius */
    --_radius-factor: var(--shop-feed-radius-factor, 1);
    --_radius-s: var(--shop-feed-radius-s, calc(0.375rem * var(--_radius-factor)));
    --_radius-m: var(--shop-feed-radius-m, calc(0.625rem * var(--_radius-factor)));
    --_radius-l: var(--shop-feed-radius-l, calc(0.875rem * var(--_radius-factor)));
    --_radius-xl: var(--shop-feed-radius-xl, calc(1.125rem * var(--_radius-factor)));
    --_radius-2xl: var(--shop-feed-radius-2xl, calc(1.5rem * var(--_radius-factor)));
    --_radius-full: var(--shop-feed-radius-full, 999px);

    /* Elevation */
    --_elevation-card: var(
      --shop-feed-elevation-card,
      0 1px 1px rgb(0 0 0 / 0.1),
      0 6px 20px rgb(0 0 0 / 0.18)
    );
    --_elevation-sheet: var(
      --shop-feed-elevation-sheet,
      0 -1px 0 rgb(0 0 0 / 0.04),
      0 -12px 40px rgb(0 0 0 / 0.22)
    );
    --_elevation-panel: var(
      --shop-feed-elevation-panel,
      0 1px 2px rgb(0 0 0 / 0.06),
      0 16px 48px rgb(0 0 0 / 0.1)
    );

    /* Motion */
    --_duration-press: var(--shop-feed-duration-press, 90ms);
    --_duration-fast: var(--shop-feed-duration-fast, 140ms);
    --_duration-base: var(--shop-feed-duration-base, 220ms);
    --_duration-slow: var(--shop-feed-duration-slow, 320ms);
    --_duration-sheet: var(--shop-feed-duration-sheet, 420ms);
    --_duration-placed: var(--shop-feed-duration-placed, 560ms);
    --_duration-shimmer: var(--shop-feed-duration-shimmer, 1600ms);
    --_ease-out: var(--shop-feed-ease-out, cubic-bezier(0.2, 0, 0, 1));
    --_ease-in: var(--shop-feed-ease-in, cubic-bezier(0.4, 0, 1, 1));
    --_ease-sheet: var(--shop-feed-ease-sheet, cubic-bezier(0.32, 0.72, 0, 1));
    --_ease-spring: var(
      --shop-feed-ease-spring,
      linear(
        0,
        0.084,
        0.267,
        0.473,
        0.659,
        0.807,
        0.912,
        0.98,
        1.018,
        1.035,
        1.038,
        1.034,
        1.027,
        1.019,
        1.012,
        1.007,
        1.003,
        1
      )
    );

    /* Layers (inside the component's own stacking context) */
    --_layer-media: var(--shop-feed-layer-media, 0);
    --_layer-scrim: var(--shop-feed-layer-scrim, 1);
    --_layer-tags: var(--shop-feed-layer-tags, 2);
    --_layer-chrome: var(--shop-feed-layer-chrome, 3);
    --_layer-veil: var(--shop-feed-layer-veil, 4);
    --_layer-sheet: var(--shop-feed-layer-sheet, 5);
    --_layer-toast: var(--shop-feed-layer-toast, 6);

    /* Control sizes */
    --_hit: var(--shop-feed-hit, 2.75rem);
    --_control-s: var(--shop-feed-control-s, 2rem);
    --_control-m: var(--shop-feed-control-m, 2.75rem);
    --_control-l: var(--shop-feed-control-l, 3.25rem);
    --_icon-s: var(--shop-feed-icon-s, 1.25rem);
    --_icon-m: var(--shop-feed-icon-m, 1.5rem);
    --_stroke: var(--shop-feed-stroke, 1.6);
    --_thumb-s: var(--shop-feed-thumb-s, 3.5rem);
    --_thumb-m: var(--shop-feed-thumb-m, 4rem);
    --_thumb-l: var(--shop-feed-thumb-l, 5.5rem);
    --_avatar: var(--shop-feed-avatar, 2.25rem);
    --_sheet-detent-half: var(--shop-feed-sheet-detent-half, 58%);
    --_sheet-detent-full: var(--shop-feed-sheet-detent-full, 90%);
    --_panel: var(--shop-feed-panel, 25rem);
  }

  /* Scripts that stack marks above and below the line need air, and no tracking. */
  :host(:is(:lang(ar), :lang(fa), :lang(ur), :lang(th), :lang(hi))) {
    --_leading-tight: var(--shop-feed-leading-tight, 1.35);
    --_leading-snug: var(--shop-feed-leading-snug, 1.5);
    --_leading-body: var(--shop-feed-leading-body, 1.65);
    --_tracking-tight: var(--shop-feed-tracking-tight, 0);
  }

  /* The shopper asked for more contrast: lines become edges, glass becomes solid, muted becomes ink. */
  @media (prefers-contrast: more) {
    :host {
      --_ink-muted: light-dark(#3a3a3f, #d6d6db);
      --_ink-faint: light-dark(#3a3a3f, #d6d6db);
      --_line: light-dark(#77777d, #8c8c94);
      --_line-control: light-dark(#17171a, #f4f4f5);
      --_ink-disabled: light-dark(#6a6a70, #94949c);
      --_media-fill: rgb(0 0 0 / 0.86);
      --_media-line: #ffffff;
      --_scrim-text: 0.8;
      --_scrim-deep: 0.9;
    }
  }

  /* The shopper's palette replaces ours and the page's; meaning moves to words and borders. */
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_surface-raised: Canvas;
      --_surface-sunken: Canvas;
      --_surface-well: Canvas;
      --_surface-pressed: Canvas;
      --_surface-studio: Canvas;
      --_ink: CanvasText;
      --_ink-muted: CanvasText;
      --_ink-faint: CanvasText;
      --_ink-disabled: GrayText;
      --_line: CanvasText;
      --_line-control: ButtonBorder;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_accent-pressed: Highlight;
      --_focus: Highlight;
      --_member: LinkText;
      --_member-soft: Canvas;
      --_positive: CanvasText;
      --_positive-soft: Canvas;
      --_caution: CanvasText;
      --_caution-soft: Canvas;
      --_critical: CanvasText;
      --_critical-soft: Canvas;
      --_on-media: CanvasText;
      --_media-fill: Canvas;
      --_media-line: CanvasText;
      --_media-track: GrayText;
      --_elevation-card: none;
      --_elevation-sheet: none;
      --_elevation-panel: none;
    }
  }

  /* Travel becomes a short cross-fade; nothing pops, flies, draws or shimmers. */
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration-base: 120ms;
      --_duration-slow: 120ms;
      --_duration-sheet: 120ms;
      --_duration-placed: 0ms;
      --_duration-shimmer: 0ms;
      --_ease-spring: linear;
      --_ease-sheet: linear;
    }
  }
`;
