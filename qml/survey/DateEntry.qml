import QtQuick
import Rembug.Controls

// A date, a month, a year, a time, or a date with its time: typed, chosen in a calendar, or that of right now.
Column {
    id: entry
    required property string ref
    required property string label
    required property string value  // as ODK writes it
    required property string input  // "date", "month", "year", "time", "datetime"
    required property bool wrong
    required property string appearance

    readonly property bool dated: input !== "time"
    readonly property bool timed: input === "time" || input === "datetime"
    readonly property bool calendarLess: appearance.indexOf("no-calendar") >= 0 || input === "year" || input === "time"
    property bool calendarOpen: false
    // What is typed and no whole date yet.
    property bool partial: false

    signal answered(string value)

    function dayText(value) {
        return input === "year" ? value.slice(0, 4) : value.length >= 10 ? value.slice(8, 10) + value.slice(5, 7) + value.slice(0, 4) : ""
    }
    function timeText(value) {
        const time = input === "time" ? value : value.slice(11)
        return time.length >= 5 ? time.slice(0, 2) + time.slice(3, 5) : ""
    }
    function day() {
        const typed = dayField.text
        if (input === "year") {
            return typed.length === 4 ? typed + "-01-01" : ""
        }
        const there = new Date(Number(typed.slice(4)), Number(typed.slice(2, 4)) - 1, Number(typed.slice(0, 2)))
        const real = typed.length === 8 && there.getDate() === Number(typed.slice(0, 2)) && there.getMonth() === Number(typed.slice(2, 4)) - 1
        return real ? typed.slice(4) + "-" + typed.slice(2, 4) + "-" + typed.slice(0, 2) : ""
    }
    function time() {
        const typed = timeField.text
        const real = typed.length === 4 && Number(typed.slice(0, 2)) < 24 && Number(typed.slice(2)) < 60
        return real ? typed.slice(0, 2) + ":" + typed.slice(2) + ":00" : ""
    }
    function tell() {
        const whole = (!dated || day().length > 0) && (!timed || time().length > 0)
        const nothing = (!dated || dayField.text.length === 0) && (!timed || timeField.text.length === 0)
        entry.partial = !whole && !nothing
        if (whole) {
            entry.answered(input === "datetime" ? day() + "T" + time() : dated ? day() : time())
        } else if (nothing) {
            entry.answered("")
        }
    }
    function read() {
        if (!dayField.activeFocus && dated) {
            dayField.text = dayText(entry.value)
        }
        if (!timeField.activeFocus && timed) {
            timeField.text = timeText(entry.value)
        }
        if (entry.value.length > 0) {
            calendar.value = entry.value
        }
    }

    spacing: Theme.unit
    onValueChanged: entry.read()
    Component.onCompleted: entry.read()

    Flow {
        width: parent.width
        spacing: Theme.unit
        DigitField {
            id: dayField
            objectName: "field-" + entry.ref
            visible: entry.dated && entry.input !== "month"
            width: Math.min(parent.width, 11 * Theme.body)
            mode: entry.input === "year" ? "year" : "date"
            label: entry.label
            wrong: entry.wrong || (entry.partial && !activeFocus)
            onEdited: entry.tell()
            onAccepted: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
        DigitField {
            id: timeField
            objectName: "time-" + entry.ref
            visible: entry.timed
            width: 7 * Theme.body
            mode: "time"
            label: entry.label
            wrong: entry.wrong || (entry.partial && !activeFocus)
            onEdited: entry.tell()
            onAccepted: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
        AppButton {
            objectName: "calendar-" + entry.ref
            visible: !entry.calendarLess
            text: entry.input === "month" && entry.value.length >= 7 ? calendar.monthNames[Number(entry.value.slice(5, 7)) - 1] + " " + entry.value.slice(0, 4)
                  : entry.input === "month" ? qsTr("Pilih bulan") : qsTr("Kalender")
            glyph: "event"
            onClicked: entry.calendarOpen = !entry.calendarOpen
        }
        AppButton {
            objectName: "now-" + entry.ref
            visible: entry.value.length === 0 && (entry.input === "date" || entry.timed)
            text: entry.input === "date" ? qsTr("Hari ini") : qsTr("Sekarang")
            glyph: entry.input === "date" ? "today" : "schedule"
            onClicked: entry.answered(Qt.formatDateTime(new Date(), entry.input === "date" ? "yyyy-MM-dd" : entry.input === "time" ? "HH:mm:00" : "yyyy-MM-ddTHH:mm:00"))
        }
    }
    AppText {
        visible: entry.partial && !dayField.activeFocus && !timeField.activeFocus
        width: parent.width
        text: entry.dated ? qsTr("Tanggal ini belum lengkap atau tidak ada. Tulis hari, bulan, tahun: 24/11/2026.") : qsTr("Tulis jam dan menit, misalnya 08.30.")
        color: Theme.wrong
    }
    Calendar {
        id: calendar
        visible: entry.calendarOpen
        width: Math.min(parent.width, 7 * Theme.touch + 2 * Theme.touch)
        monthsOnly: entry.input === "month"
        onChosen: (value) => {
            entry.calendarOpen = false
            entry.partial = false
            dayField.text = entry.dayText(value)
            if (entry.input === "datetime") {
                entry.tell()
            } else {
                entry.answered(value)
            }
        }
    }
}
