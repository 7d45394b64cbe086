import type { ReactiveController } from 'lit';
import type { Places } from './boundary-handles.ts';
import type { CodingLayer } from './coding-layer.ts';
import { clearMarks, CodingMarks } from './coding-marks.ts';
import type { Span } from './coding-model.ts';
import { drawStripes } from './stripe-drawing.ts';

/** What is to be drawn over the turns. */
export interface Drawing {
  readonly layer: CodingLayer;
  readonly active: string | undefined;
  readonly selected: Span | undefined;
}

/** Draws marks and stripes for the turns near the window only, again whenever others come near or the width changes. */
export class CodingCanvas implements ReactiveController {
  /** The text node of each turn. */
  nodes: readonly Text[] = [];
  private readonly host: HTMLElement;
  private readonly drawing: () => Drawing;
  private readonly near = new Set<number>();
  private readonly drawn: () => void;
  private readonly watcher: IntersectionObserver;
  private readonly resized = new ResizeObserver(() => this.draw());

  /** @param drawn told after each drawing, when places may have moved */
  constructor(host: HTMLElement, drawing: () => Drawing, drawn: () => void) {
    this.host = host;
    this.drawn = drawn;
    this.drawing = drawing;
    this.watcher = new IntersectionObserver((entries) => this.seen(entries), { root: host, rootMargin: '600px 0px' });
  }

  hostConnected() {
    this.resized.observe(this.host);
    this.watch();
  }

  hostDisconnected() {
    this.resized.disconnect();
    this.watcher.disconnect();
    clearMarks();
  }

  /** Begins anew with the turns that are on the page now. */
  watch() {
    const root = this.host.shadowRoot;
    this.watcher.disconnect();
    this.near.clear();
    this.nodes = [...(root?.querySelectorAll<HTMLElement>('.text') ?? [])].map((text) => text.firstChild as Text);
    root?.querySelectorAll('.turn').forEach((turn) => this.watcher.observe(turn));
  }

  draw() {
    const { layer, active, selected } = this.drawing();
    const marks = this.marks();
    marks.paint(this.near, layer.byTurn, layer.find(active), selected);
    if (this.host.shadowRoot) {
      drawStripes(this.host.shadowRoot, marks, layer, this.near, active);
    }
    this.drawn();
  }

  /** Where the part of a span that lies in a turn stands in the window. */
  rectOf(turn: number, span: Span): DOMRect | undefined {
    return this.marks().rangeIn(turn, span)?.getBoundingClientRect();
  }

  /** Where a span begins and ends on the page of the host; undefined where it cannot be measured. */
  edgesOf(span: Span, page: DOMRect): Places | undefined {
    const { text } = this.drawing().layer;
    const first = this.rectOf(text.turnAt(span.start), { start: span.start, end: span.start + 1 });
    const last = this.rectOf(text.turnAt(span.end - 1), { start: span.end - 1, end: span.end });
    return first && last && {
      start: { left: first.left - page.left, top: first.top - page.top, height: first.height },
      end: { left: last.right - page.left, top: last.top - page.top, height: last.height },
    };
  }

  private marks() {
    return new CodingMarks(this.drawing().layer.text, (turn) => this.nodes[turn]);
  }

  private seen(entries: readonly IntersectionObserverEntry[]) {
    for (const entry of entries) {
      const turn = Number((entry.target as HTMLElement).dataset['turn']);
      if (entry.isIntersecting) this.near.add(turn);
      else this.near.delete(turn);
    }
    this.draw();
  }
}
