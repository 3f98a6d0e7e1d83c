-- CreateTable
CREATE TABLE "OpenForm" (
    "userId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "tab" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenForm_pkey" PRIMARY KEY ("userId","subject","key","tab")
);

-- CreateIndex
CREATE INDEX "OpenForm_subject_key_idx" ON "OpenForm"("subject", "key");

-- CreateIndex
CREATE INDEX "OpenForm_until_idx" ON "OpenForm"("until");

-- AddForeignKey
ALTER TABLE "OpenForm" ADD CONSTRAINT "OpenForm_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma doesn't know.
ALTER TABLE "OpenForm"
  ADD CONSTRAINT "OpenForm_subject_check" CHECK ("subject" IN ('project', 'programme', 'source', 'organization'));
