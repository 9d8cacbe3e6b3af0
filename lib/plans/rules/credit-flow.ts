/** So many hundredths of a credit that something asks for. */
export type Slot = {
  /** Equal for all slots of one closed line; null where every course's surplus may go. */
  readonly home: string | null;
  readonly need: number;
  /** Slots of a lower stage are filled first, as far as the best total allows either way. */
  readonly stage: number;
};

/** So many hundredths that a course gives, and the slots that it may fill; a lower rank is placed first. */
export type Supply = { readonly credits: number; readonly rank: number; readonly slots: readonly number[] };

export type Flow = {
  /** Hundredths by supply and slot, only where there are some. */
  readonly placed: readonly ReadonlyMap<number, number>[];
  readonly total: number;
  /** Hundredths placed of each rank. */
  readonly byRank: readonly number[];
};

/**
 * The most credits that fit: a maximum flow from supplies to slots by shortest augmenting paths. Because a path never
 * takes back what a supply gives or a slot has, filling low ranks and low stages first costs nothing of the total:
 * of all the best fits this one places the most of rank 0, then of ranks 0 and 1, and fills low stages most.
 *
 * `onlyHome` holds a supply to one closed line. A supply with several open to it may still be shared between them
 * here, but never gives them more together than it could give to one: a bound from above for whoever may not share.
 */
export function fillSlots(
  slots: readonly Slot[],
  supplies: readonly Supply[],
  { onlyHome = new Map(), share = false }: { onlyHome?: ReadonlyMap<number, string>; share?: boolean } = {},
): Flow {
  const network = new Network(supplies.length * 2 + slots.length);
  const gate = (supply: number) => supplies.length + supply;
  const slotNode = (slot: number) => supplies.length * 2 + slot;
  supplies.forEach((supply, i) => {
    const home = onlyHome.get(i);
    const closed = supply.slots.filter((s) => slots[s]!.home !== null && (!home || slots[s]!.home === home));
    if (closed.length > 0) network.connect(i, gate(i), share ? supply.credits : mostInOneHome(supply, closed, slots));
    for (const s of closed) network.connect(gate(i), slotNode(s), supply.credits);
    for (const s of supply.slots) if (slots[s]!.home === null) network.connect(i, slotNode(s), supply.credits);
  });

  const left = supplies.map(({ credits }) => credits);
  const room = new Float64Array(network.size);
  const ranks = [...new Set(supplies.map(({ rank }) => rank))].sort((a, b) => a - b);
  const byRank: number[] = [];
  for (const stage of [...new Set(slots.map((slot) => slot.stage))].sort((a, b) => a - b)) {
    slots.forEach((slot, s) => {
      if (slot.stage === stage) room[slotNode(s)] = slot.need;
    });
    for (const rank of ranks) {
      const from = supplies.flatMap((supply, i) => (supply.rank === rank ? [i] : []));
      byRank[rank] = (byRank[rank] ?? 0) + network.push(from, left, room);
    }
  }
  return {
    placed: supplies.map((supply, i) => {
      const amounts = supply.slots.map((s) => {
        const node = slots[s]!.home === null ? i : gate(i);
        return [s, network.flow(node, slotNode(s))] as const;
      });
      return new Map(amounts.filter(([, amount]) => amount > 0));
    }),
    total: byRank.reduce((sum, amount) => sum + (amount ?? 0), 0),
    byRank,
  };
}

function mostInOneHome({ credits }: Supply, closed: readonly number[], slots: readonly Slot[]): number {
  const homes = new Map<string, number>();
  for (const s of closed) {
    const { home, need } = slots[s]!;
    homes.set(home!, (homes.get(home!) ?? 0) + need);
  }
  return Math.min(credits, Math.max(...homes.values()));
}

/** Nodes and arcs with what they can still carry; arc n and n ^ 1 are there and back. */
class Network {
  private readonly arcs: number[][];
  private readonly to: number[] = [];
  private readonly rest: number[] = [];
  private readonly cameBy: Int32Array;

  constructor(readonly size: number) {
    this.arcs = Array.from({ length: size }, () => []);
    this.cameBy = new Int32Array(size);
  }

  connect(from: number, to: number, most: number) {
    this.arcs[from]!.push(this.to.push(to) - 1);
    this.rest.push(most);
    this.arcs[to]!.push(this.to.push(from) - 1);
    this.rest.push(0);
  }

  flow(from: number, to: number): number {
    const arc = this.arcs[from]!.find((one) => this.to[one] === to && one % 2 === 0);
    return arc === undefined ? 0 : this.rest[arc ^ 1]!;
  }

  /** Sends what it can from nodes with something left to nodes with room; says how much went. */
  push(from: readonly number[], left: number[], room: Float64Array): number {
    let sent = 0;
    for (;;) {
      const cameBy = this.cameBy.fill(-1);
      const end = this.search(from, left, room, cameBy);
      if (end === -1) return sent;
      const path: number[] = [];
      let amount = room[end]!;
      let node = end;
      for (let arc = cameBy[node]!; arc >= 0; arc = cameBy[node]!) {
        path.push(arc);
        amount = Math.min(amount, this.rest[arc]!);
        node = this.to[arc ^ 1]!;
      }
      amount = Math.min(amount, left[node]!);
      for (const arc of path) {
        this.rest[arc]! -= amount;
        this.rest[arc ^ 1]! += amount;
      }
      left[node]! -= amount;
      room[end]! -= amount;
      sent += amount;
    }
  }

  private search(from: readonly number[], left: readonly number[], room: Float64Array, cameBy: Int32Array): number {
    const queue = from.filter((node) => left[node]! > 0);
    for (const node of queue) cameBy[node] = -2;
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i]!;
      if (room[node]! > 0) return node;
      for (const arc of this.arcs[node]!) {
        const next = this.to[arc]!;
        if (this.rest[arc]! <= 0 || cameBy[next] !== -1) continue;
        cameBy[next] = arc;
        queue.push(next);
      }
    }
    return -1;
  }
}
