/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/output.h"
#include "model/catalogue.h"
#include "peers/peers.h"

G_BEGIN_DECLS

/**
 * allies_content_report_model:
 * @model: a model
 * @format: text or CSV
 *
 * Prints the sources and the weight of each question, and the questions of each source.
 */
void allies_content_report_model (AlliesModel *model, AlliesFormat format);

/**
 * allies_content_report_catalogue:
 * @catalogue: a catalogue
 * @model: the model it is for
 * @format: text or CSV
 *
 * Prints the initiatives that lift each question, for every level below the highest.
 */
void allies_content_report_catalogue (AlliesCatalogue *catalogue,
                                      AlliesModel *model,
                                      AlliesFormat format);

/**
 * allies_content_report_peers:
 * @peers: peers
 * @format: text or CSV
 *
 * Prints for each distribution its segment, basis, grade, median and the figures it rests on.
 */
void allies_content_report_peers (AlliesPeers *peers, AlliesFormat format);

G_END_DECLS
