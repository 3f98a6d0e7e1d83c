import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { BodyRoom } from "./body-room";

const coming = () => new IncomingMessage(new Socket());

test("when the room is full, those that have been coming longest are hung up on", () => {
	const room = new BodyRoom(100);
	const [first, second, third] = [coming(), coming(), coming()];
	for (const request of [first, second, third]) room.begin(request);
	room.add(first, 40);
	room.add(second, 40);
	room.add(third, 20);
	expect([first, second, third].map(({ destroyed }) => destroyed)).toEqual([false, false, false]);
	room.add(third, 30);
	expect([first, second, third].map(({ destroyed }) => destroyed)).toEqual([true, false, false]);
	room.add(second, 30);
	expect([second, third].map(({ destroyed }) => destroyed)).toEqual([false, false]);
});

test("what has come takes no room any more", () => {
	const room = new BodyRoom(100);
	const slow = coming();
	room.begin(slow);
	room.add(slow, 10);
	for (let request = 0; request < 50; request++) {
		const quick = coming();
		room.begin(quick);
		room.add(quick, 90);
		room.end(quick);
	}
	expect(slow.destroyed).toBe(false);
});

test("one alone is never hung up on: its own limit is another", () => {
	const room = new BodyRoom(100);
	const alone = coming();
	room.begin(alone);
	room.add(alone, 500);
	expect(alone.destroyed).toBe(false);
});
