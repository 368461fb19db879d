/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesHelpKind:
 * @ALLIES_HELP_TITLE: title of the chapter
 * @ALLIES_HELP_HEADING: title of a section
 * @ALLIES_HELP_PARAGRAPH: a paragraph
 * @ALLIES_HELP_ITEM: an item of a list
 * @ALLIES_HELP_STEP: a step of several
 * @ALLIES_HELP_CODE: a text to be typed or copied as it stands
 * @ALLIES_HELP_ROW: a row of a table
 *
 * What a part of a chapter is.
 */
typedef enum
{
  ALLIES_HELP_TITLE,
  ALLIES_HELP_HEADING,
  ALLIES_HELP_PARAGRAPH,
  ALLIES_HELP_ITEM,
  ALLIES_HELP_STEP,
  ALLIES_HELP_CODE,
  ALLIES_HELP_ROW,
} AlliesHelpKind;

/**
 * AlliesHelpBlock:
 * @kind: what it is
 * @number: number of a step, from 1; else 0
 * @text: its words without any marks
 * @cells: its words as markup of a label, escaped, links as anchors; one, or those of a row
 *
 * A part of a chapter.
 */
typedef struct
{
  AlliesHelpKind kind;
  guint number;
  char *text;
  GStrv cells;
} AlliesHelpBlock;

#define ALLIES_TYPE_HELP_CHAPTER (allies_help_chapter_get_type ())
G_DECLARE_FINAL_TYPE (AlliesHelpChapter, allies_help_chapter, ALLIES, HELP_CHAPTER, GObject)

/**
 * allies_help_chapter_new:
 * @id: identifier of a chapter that is part of the program
 *
 * Returns: (transfer full) (nullable): the chapter
 */
AlliesHelpChapter *allies_help_chapter_new (const char *id);

/**
 * allies_help_chapter_list_all:
 *
 * Returns: (transfer full): all #AlliesHelpChapter, the first page and then those that it links to,
 *   in the order of its links
 */
GListModel *allies_help_chapter_list_all (void);

/**
 * allies_help_chapter_get_id:
 * @chapter: a chapter
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_help_chapter_get_id (AlliesHelpChapter *chapter);

/**
 * allies_help_chapter_get_title:
 * @chapter: a chapter
 *
 * Returns: (transfer none): its title
 */
const char *allies_help_chapter_get_title (AlliesHelpChapter *chapter);

/**
 * allies_help_chapter_get_blocks:
 * @chapter: a chapter
 *
 * Returns: (transfer none) (element-type AlliesHelpBlock): its parts in order, the title first
 */
GPtrArray *allies_help_chapter_get_blocks (AlliesHelpChapter *chapter);

/**
 * allies_help_chapter_get_links:
 * @chapter: a chapter
 *
 * Returns: (transfer none) (element-type utf8): identifiers of the chapters it links to, in order
 */
GPtrArray *allies_help_chapter_get_links (AlliesHelpChapter *chapter);

/**
 * allies_help_chapter_find:
 * @chapter: a chapter
 * @words: what is looked for; capital and small letters are the same
 * @index: (out) (optional): the first part that has @words
 *
 * Returns: whether any part has @words
 */
gboolean allies_help_chapter_find (AlliesHelpChapter *chapter, const char *words, guint *index);

G_END_DECLS
