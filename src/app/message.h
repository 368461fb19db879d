/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesMessageKind:
 * @ALLIES_MESSAGE_NOTE: good to know; goes away by itself
 * @ALLIES_MESSAGE_ERROR: something failed; stays until it is closed
 */
typedef enum
{
  ALLIES_MESSAGE_NOTE,
  ALLIES_MESSAGE_ERROR,
} AlliesMessageKind;

/**
 * AlliesMessage:
 *
 * A sentence at the top of the window, with a button where there is something
 * to do about it.
 */
#define ALLIES_TYPE_MESSAGE (allies_message_get_type ())
G_DECLARE_FINAL_TYPE (AlliesMessage, allies_message, ALLIES, MESSAGE, GtkWidget)

/**
 * allies_message_show:
 * @message: a message
 * @kind: its kind
 * @sentence: what to say
 *
 * Says something in the place of what was said before.
 */
void allies_message_show (AlliesMessage *message, AlliesMessageKind kind, const char *sentence);

/**
 * allies_message_offer:
 * @message: a message that is shown
 * @label: what can be done about it
 * @action: detailed name of the action that does it
 */
void allies_message_offer (AlliesMessage *message, const char *label, const char *action);

/**
 * allies_message_hide:
 * @message: a message
 */
void allies_message_hide (AlliesMessage *message);

/**
 * allies_message_get_sentence:
 * @message: a message
 *
 * Returns: (transfer none) (nullable): what it says now
 */
const char *allies_message_get_sentence (AlliesMessage *message);

G_END_DECLS
