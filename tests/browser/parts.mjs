// What the journey goes through after its story: one slice each, with the same people.
import { complaints } from "./complaints.mjs";
import { gratification, sanctions } from "./integrity.mjs";
import { oversight } from "./oversight.mjs";
import { roster } from "./roster.mjs";
import { screening } from "./screening.mjs";
import { training } from "./training.mjs";

export const parts = [roster, training, screening, complaints, gratification, sanctions, oversight];

// node journey.mjs PROGRAM PART: that part and its pages alone, while one works on it.
export async function alone(walk, name) {
    await walk.enter("sekretaris", "decision_secretary");
    await walk.enter("budi", "official");
    await parts.find((part) => part.name === name)(walk);
    return walk.seen;
}
