import { apiRoute } from "@/lib/server/http/api/api-route";
import { answerDataset } from "@/lib/server/http/api/dataset-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(answerDataset);
