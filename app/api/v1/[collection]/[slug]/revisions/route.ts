import { keyMethods, withKey } from "@/lib/server/http/keys/key-route";
import { answerRevisions } from "@/lib/server/http/keys/revisions-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("admin.enter", answerRevisions),
});
