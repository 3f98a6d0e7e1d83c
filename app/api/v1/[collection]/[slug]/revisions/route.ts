import { keyMethods, withKey } from "@/lib/server/http/key-route";
import { answerRevisions } from "@/lib/server/http/revisions-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("admin.enter", answerRevisions),
});
