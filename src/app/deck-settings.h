/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesDeckSettings:
 *
 * How the deck is presented: draft or final, paper, the line on every page, colour and logo of the
 * company. What is chosen activates an action of the page around it.
 */
#define ALLIES_TYPE_DECK_SETTINGS (allies_deck_settings_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDeckSettings, allies_deck_settings, ALLIES, DECK_SETTINGS, GtkPopover)

/**
 * allies_deck_settings_show:
 * @settings: settings
 * @session: whose deck they are about
 */
void allies_deck_settings_show (AlliesDeckSettings *settings, AlliesSession *session);

/**
 * allies_deck_settings_commit:
 * @settings: settings
 *
 * Keeps the line that is being typed.
 */
void allies_deck_settings_commit (AlliesDeckSettings *settings);

/**
 * allies_deck_settings_get_accents:
 *
 * Returns: (transfer none): colours to choose from, of six digits, ended by %NULL
 */
const char *const *allies_deck_settings_get_accents (void);

G_END_DECLS
