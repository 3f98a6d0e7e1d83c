import { keyMethods, withKey } from "@/lib/server/http/key-route";
import { answerQueue } from "@/lib/server/http/queue-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("admin.enter", answerQueue),
});
