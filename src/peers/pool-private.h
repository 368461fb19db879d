/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/pool-frame.h"
#include "peers/pool-vote.h"
#include "peers/pool.h"

struct _AlliesPool
{
  AlliesPoolFrame *frame;
  GPtrArray *votes; /* of AlliesPoolVote, one for each organisation */
  AlliesPoolReport report;
};
