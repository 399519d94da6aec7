import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** The detail is a benefit of the membership. */
  readonly benefit?: boolean | undefined;
  readonly amount?: string | undefined;
}

export interface ChoiceList {
  /** Names the group of radios; unique in its view. */
  readonly name: string;
  readonly legend: string;
  /** The legend is drawn elsewhere. */
  readonly quietLegend?: boolean | undefined;
  readonly choices: readonly Choice[];
  readonly selected: string | undefined;
  readonly choose: (id: string) => void;
}

/** Boxed rows of native radios. `live`: a choice the shop refused goes back although its binding never changed. */
export function choiceList({
  name,
  legend,
  quietLegend,
  choices,
  selected,
  choose,
}: ChoiceList): TemplateResult {
  return html`<fieldset class="choices">
    <legend class=${quietLegend ? "visually-hidden" : ""}>${legend}</legend>
    <div class="options">
      ${choices.map(
        ({ id, title, detail, benefit, amount }) =>
          html`<label class="option">
            <input
              type="radio"
              name=${name}
              .value=${id}
              .checked=${live(id === selected)}
              @change=${() => choose(id)}
            />
            <span class="what">
              <span class="title">${title}</span>
              ${detail ? html`<span class="small ${benefit ? "member" : "muted"}">${detail}</span>` : nothing}
            </span>
            ${amount ? html`<span class="amount">${amount}</span>` : nothing}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export const choiceStyles = css`
  .choices legend {
    color: var(--_ink-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
    line-height: 1.3;
  }
  .options {
    margin-block-start: 8px;
    border-radius: var(--_radius-l);
    box-shadow: inset 0 0 0 1px var(--_line);
    overflow: clip;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 52px;
    padding: 7px 14px;
    line-height: 1.34;
    cursor: pointer;
  }
  .option + .option {
    border-block-start: 1px solid var(--_line);
  }
  .option .what > span {
    display: block;
  }
  .option:has(:checked) .title {
    font-weight: var(--_weight-strong);
  }
  .option input {
    appearance: none;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    border-radius: 50%;
    background: var(--_surface);
    box-shadow: inset 0 0 0 1.5px var(--_line-control);
    cursor: pointer;
  }
  .option input:checked {
    background: var(--_on-accent);
    box-shadow: inset 0 0 0 6px var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: var(--_radius-l);
  }
  .option input:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .options {
      border: 1px solid;
    }
    .option input {
      border: 2px solid;
    }
    .option input:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      box-shadow: inset 0 0 0 3px Canvas;
    }
  }
`;
