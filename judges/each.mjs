/** Several things judged at a time. */

import { availableParallelism } from "node:os";

/** What `judge` finds in each of the items, in their order; as many at a time as the machine has processors. */
export async function eachOf(items, judge) {
  const found = items.map(() => []);
  const waiting = items.entries();
  const work = async () => {
    for (const [place, item] of waiting) found[place] = await judge(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return found.flat();
}
