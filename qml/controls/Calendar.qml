pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// A month to choose a day from; or, where only months are wanted, a year to choose a month from.
Column {
    id: calendar
    property string value: ""  // 2026-11-24
    property bool monthsOnly: false
    property int year: new Date().getFullYear()
    property int month: new Date().getMonth()  // from 0
    property bool choosingYear: false

    readonly property var monthNames: [qsTr("Januari"), qsTr("Februari"), qsTr("Maret"), qsTr("April"), qsTr("Mei"), qsTr("Juni"), qsTr("Juli"), qsTr("Agustus"), qsTr("September"), qsTr("Oktober"), qsTr("November"), qsTr("Desember")]
    readonly property int firstColumn: (new Date(year, month, 1).getDay() + 6) % 7
    readonly property int days: new Date(year, month + 1, 0).getDate()
    readonly property real cell: Math.floor(width / 7)

    signal chosen(string value)

    function iso(year, month, day) {
        return String(year).padStart(4, "0") + "-" + String(month + 1).padStart(2, "0") + "-" + String(day).padStart(2, "0")
    }
    function step(by) {
        if (calendar.choosingYear) {
            calendar.year += 12 * by
        } else if (calendar.monthsOnly) {
            calendar.year += by
        } else {
            const there = new Date(calendar.year, calendar.month + by, 1)
            calendar.year = there.getFullYear()
            calendar.month = there.getMonth()
        }
    }

    spacing: Theme.unit
    onValueChanged: {
        if (calendar.value.length >= 10) {
            calendar.year = Number(calendar.value.slice(0, 4))
            calendar.month = Number(calendar.value.slice(5, 7)) - 1
        }
    }

    Row {
        width: parent.width
        AppButton { id: before; objectName: "calendarBefore"; text: qsTr("Mundur"); glyph: "chevron_left"; onClicked: calendar.step(-1) }
        AppButton {
            objectName: "calendarYear"
            width: parent.width - before.width - after.width
            text: (calendar.monthsOnly || calendar.choosingYear ? "" : calendar.monthNames[calendar.month] + " ") + calendar.year
            onClicked: calendar.choosingYear = !calendar.choosingYear
        }
        AppButton { id: after; objectName: "calendarAfter"; text: qsTr("Maju"); glyph: "chevron_right"; onClicked: calendar.step(1) }
    }
    Grid {
        visible: calendar.choosingYear || calendar.monthsOnly
        columns: 3
        Repeater {
            model: 12
            AppButton {
                required property int index
                readonly property int thatYear: calendar.year - 6 + index
                width: calendar.width / 3
                objectName: calendar.choosingYear ? "year-" + thatYear : "month-" + (index + 1)
                text: calendar.choosingYear ? String(thatYear) : calendar.monthNames[index]
                primary: calendar.choosingYear ? thatYear === calendar.year : calendar.value === calendar.iso(calendar.year, index, 1)
                onClicked: {
                    if (calendar.choosingYear) {
                        calendar.year = thatYear
                        calendar.choosingYear = false
                    } else {
                        calendar.chosen(calendar.iso(calendar.year, index, 1))
                    }
                }
            }
        }
    }
    Grid {
        visible: !calendar.choosingYear && !calendar.monthsOnly
        columns: 7
        Repeater {
            model: [qsTr("Sn"), qsTr("Sl"), qsTr("Rb"), qsTr("Km"), qsTr("Jm"), qsTr("Sb"), qsTr("Mg")]
            AppText {
                required property string modelData
                width: calendar.cell
                text: modelData
                color: Theme.faint
                horizontalAlignment: Text.AlignHCenter
            }
        }
        Repeater {
            model: calendar.visible ? 42 : 0
            AppButton {
                required property int index
                readonly property int day: index - calendar.firstColumn + 1
                readonly property bool there: day >= 1 && day <= calendar.days
                objectName: there ? "day-" + day : ""
                width: calendar.cell
                opacity: there ? 1 : 0
                enabled: there
                text: there ? String(day) : ""
                primary: there && calendar.value === calendar.iso(calendar.year, calendar.month, day)
                onClicked: calendar.chosen(calendar.iso(calendar.year, calendar.month, day))
            }
        }
    }
}
