import type { CodingLayer } from './coding-layer.ts';
import { type CodingMarks, colourOf } from './coding-marks.ts';
import type { Coding } from './coding-model.ts';
import type { MarginStripes, Stripe } from './margin-stripes.ts';

/** More than this many at once are no longer told apart; the text still shows them as tints. */
export const LANES_SHOWN = 10;

/** Measures where the codings of the visible turns lie and hands each turn's margin its stripes. */
export function drawStripes(root: ParentNode, marks: CodingMarks, layer: CodingLayer, turns: ReadonlySet<number>, active: string | undefined) {
  const drawn = [...turns].map((turn) => {
    const margin = root.querySelector<MarginStripes>(`[data-turn="${turn}"] margin-stripes`);
    const top = margin?.getBoundingClientRect().top ?? 0;
    return { margin, stripes: (layer.byTurn[turn] ?? []).map((coding) => stripe(coding, turn, top, marks, layer, active)) };
  });
  for (const { margin, stripes } of drawn) {
    if (margin) {
      margin.lanes = Math.min(layer.lanes.count, LANES_SHOWN);
      margin.stripes = stripes;
    }
  }
}

function stripe(coding: Coding, turn: number, top: number, marks: CodingMarks, layer: CodingLayer, active: string | undefined): Stripe {
  const rect = marks.rangeIn(turn, coding)?.getBoundingClientRect();
  return {
    id: coding.id,
    lane: layer.lanes.laneOf.get(coding.id) ?? 0,
    top: rect ? rect.top - top : 0,
    height: rect?.height ?? 0,
    colour: colourOf(coding),
    name: coding.name,
    own: coding.own,
    active: coding.id === active,
  };
}
