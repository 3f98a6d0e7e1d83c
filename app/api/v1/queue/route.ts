import { keyMethods, withKey } from "@/lib/server/http/keys/key-route";
import { answerQueue } from "@/lib/server/http/keys/queue-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("admin.enter", answerQueue),
});
