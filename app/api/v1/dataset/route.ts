import { apiRoute } from "@/lib/server/http/api-route";
import { answerDataset } from "@/lib/server/http/dataset-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(answerDataset);
